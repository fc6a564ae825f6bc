package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Payouts made up from a seed, with everything that may be absent sometimes absent. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    static final List<PayoutState> STATES = List.of(
            PayoutState.CREATED,
            PayoutState.CREATION_IN_PROGRESS,
            PayoutState.PENDING_CONFIRMATION,
            PayoutState.CONFIRMED,
            PayoutState.IN_PROGRESS,
            PayoutState.COMPLETED,
            PayoutState.FAILED,
            PayoutState.CANCELED,
            PayoutState.PARTIAL,
            new PayoutState("HELD_FOR_REVIEW"));
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Größe 100 % _under_ \\back\\",
            "給付金 №7",
            "o'Brien; DROP TABLE payout; --",
            "🚲 bike\tand\nline",
            "null",
            "e\u0301");

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    IdempotencyKey key() {
        return new IdempotencyKey(uuid());
    }

    UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    Asset asset() {
        return pick(Assets.payable());
    }

    Amount amount(Asset asset) {
        int scale = random.nextInt(asset.decimals() + 1);
        BigInteger unscaled = new BigInteger(1 + random.nextInt(80), random).add(BigInteger.ONE);
        return new Amount(asset, new BigDecimal(unscaled, scale));
    }

    PayoutDraft draft() {
        return draft(null);
    }

    PayoutDraft draft(@Nullable PayoutId previous) {
        Asset asset = asset();
        Chain chain = asset.knownChain().orElseThrow();
        return new PayoutDraft(
                uuid(),
                new Address(chain, "0x" + uuid().toString().replace("-", "") + "AbCdEf01"),
                amount(asset),
                pick(TEXTS) + "CLM-" + random.nextInt(1_000_000_000),
                pick(TEXTS),
                maybe(() -> new ExecutionDate(
                        instant(),
                        ZoneId.of(pick(List.of("Europe/Berlin", "Z", "+05:45", "Asia/Kathmandu"))),
                        pick(TEXTS))),
                previous,
                maybe(() -> pick(TEXTS)));
    }

    Outbox.Note note() {
        return new Outbox.Note("0" + random.nextInt(10, 99), pick(TEXTS), maybe(() -> uuid().toString()));
    }

    /** Any outbox of that state that the ledger can hold. */
    Outbox outbox(OutboxState state) {
        return new Outbox(
                state,
                instant(),
                random.nextInt(9),
                random.nextBoolean(),
                maybe(this::instant),
                random.nextInt(9),
                maybe(this::instant),
                maybe(this::note));
    }

    RemotePayout remote(PayoutState state) {
        List<RemotePayout.WithdrawalError> errors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            errors.add(new RemotePayout.WithdrawalError(
                    maybe(() -> "w" + random.nextInt(99)),
                    "NOT_ENOUGH_FUNDS",
                    random.nextBoolean(),
                    maybe(() -> pick(TEXTS))));
        }
        Asset asset = asset();
        return new RemotePayout(
                Long.toString(random.nextInt(1, Integer.MAX_VALUE)),
                "account " + pick(TEXTS),
                "addr" + pick(TEXTS),
                amount(asset),
                maybe(() -> amount(asset)),
                maybe(() -> new BigDecimal(pick(List.of("0.4", "1.00", "1E+2", "0")))),
                state,
                maybe(this::instant),
                maybe(() -> "0xHash" + uuid()),
                maybe(() -> pick(TEXTS)),
                maybe(this::instant),
                maybe(this::key),
                errors,
                maybe(() ->
                        new RemotePayout.Cancellation(maybe(() -> "u1"), maybe(() -> "Ann"), maybe(() -> pick(TEXTS)))),
                maybe(() -> "INTERNAL"),
                "{\"raw\": \"" + pick(TEXTS) + "\"}");
    }

    Instant instant() {
        return NOON.plusMillis(random.nextLong(-100_000_000_000L, 100_000_000_000L));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(Supplier<@Nullable T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
