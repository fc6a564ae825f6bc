package dev.coffer.crash;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.PayoutDraft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Payouts made up from a seed: every asset, as many decimals as its chain bears, comments in many scripts. */
final class Drafts {
    private static final List<String> COMMENTS = List.of(
            "",
            "Water damage",
            "Größe 100 % _under_ \\back\\ \"quoted\"",
            "給付金 №7",
            "o'Brien; DROP TABLE payout; --",
            "🚲 bike & 1 < 2",
            "#internal");

    /** Asks the sandbox for a refusal that does not say whether the key was used. */
    private static final String REFUSE = "#refuse";

    private final Random random;
    private final Instant today;

    Drafts(Random random, Instant today) {
        this.random = random;
        this.today = today;
    }

    /** @param refused the server will have a reason to say no */
    PayoutDraft draft(String claimReference, boolean refused) {
        Asset asset = Assets.payable().get(random.nextInt(Assets.payable().size()));
        Chain chain = asset.knownChain().orElseThrow();
        boolean wrongAddress = refused && random.nextBoolean();
        return new PayoutDraft(
                new UUID(random.nextLong(), random.nextLong()),
                new Address(chain, wrongAddress ? "Nowhere" + hex(20) : address(chain)),
                new Amount(asset, amount(asset.decimals())),
                claimReference,
                refused && !wrongAddress ? REFUSE : COMMENTS.get(random.nextInt(COMMENTS.size())),
                random.nextInt(3) > 0 ? null : executionDate(),
                null,
                null);
    }

    private ExecutionDate executionDate() {
        Duration ahead = Duration.ofDays(1 + random.nextInt(300)).plusMillis(random.nextInt(86_400_000));
        return new ExecutionDate(today.plus(ahead), ZoneId.of("Asia/Kathmandu"), "as typed");
    }

    /** At least 0.1, which no chain calls dust. */
    private BigDecimal amount(int decimals) {
        int scale = 1 + random.nextInt(decimals);
        BigInteger unscaled = new BigInteger(3 + random.nextInt(60), random)
                .mod(BigInteger.TEN.pow(scale + 1))
                .add(BigInteger.TEN.pow(scale - 1));
        return new BigDecimal(unscaled, scale);
    }

    private String address(Chain chain) {
        return switch (chain) {
            case BITCOIN -> "bc1q" + hex(38).replace('b', 'q').replace('1', 'z');
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> "0x" + hex(40);
            case TRON -> "T" + hex(33);
            case DOGECOIN -> "D" + hex(33).replace('0', 'x');
        };
    }

    private String hex(int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
