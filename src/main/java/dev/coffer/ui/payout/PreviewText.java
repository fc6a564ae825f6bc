package dev.coffer.ui.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Asset;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.payout.Preview.Line;
import dev.coffer.ui.payout.Preview.Weight;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words the live preview. What is not known is called so; it is never 0. */
final class PreviewText {
    private static final String NOTHING = "–";

    private PreviewText() {}

    static Preview of(Judgement judged, FeeState fee, Figures figures, ZoneId own, Instant now) {
        List<Line> lines = new ArrayList<>();
        Amount amount = judged.amount();
        if (amount == null) {
            lines.add(new Line("receiver", "Receiver gets", NOTHING, "", Weight.QUIET));
            lines.add(new Line("fee", "Fee", NOTHING, "", Weight.QUIET));
            lines.add(new Line("debit", "Total debit", NOTHING, "", Weight.QUIET));
        } else {
            lines.addAll(FeeText.lines(amount, fee));
        }
        lines.add(left(judged.texts().asset(), amount, fee, figures, now));
        lines.add(WhenText.line(judged.date(), judged.texts().when().scheduled(), own, now));
        return new Preview(lines);
    }

    private static Line left(
            @Nullable Asset asset, @Nullable Amount amount, FeeState fee, Figures figures, Instant now) {
        if (asset == null) {
            return new Line("left", "Free afterwards", NOTHING, "", Weight.QUIET);
        }
        BalanceSnapshot balances = figures.balances();
        if (balances == null) {
            return new Line("left", "Free afterwards", "not known", "No balance has been read yet.", Weight.QUIET);
        }
        String age = AgeText.ago(balances.asOf(), now);
        Optional<Amount> balance = balances.of(asset);
        if (balance.isEmpty()) {
            return new Line(
                    "left",
                    "Free afterwards",
                    "not known",
                    "The account lists no " + asset.label() + " (" + age + ").",
                    Weight.QUIET);
        }
        Amount reserved = figures.reserves().of(asset);
        Amount free = balance.get().minus(reserved);
        Amount after = amount == null ? free : free.minus(FeeText.dearest(amount, fee));
        boolean old = Duration.between(balances.asOf(), now).compareTo(Figures.BALANCE_OLD) > 0;
        String note = "Balance " + AmountText.grouped(balance.get())
                + (reserved.isPositive() ? ", reserved " + AmountText.grouped(reserved) : "")
                + " · " + age + (old ? "; too old to rely on" : "");
        return new Line(
                "left",
                amount == null ? "Free now" : "Free afterwards",
                AmountText.labelled(after),
                note,
                after.isNegative() ? Weight.BAD : old ? Weight.QUIET : Weight.PLAIN);
    }

    /** Under the amount field: the number with its digits grouped, and in money that people count in. */
    static String echo(@Nullable Amount amount, @Nullable FiatRates rates, Instant now) {
        return amount == null ? "" : AmountText.labelled(amount) + "   " + estimate(amount, rates, now);
    }

    /** {@code ≈ 1 150.46 EUR (rate 2 min ago)}, or that there is no rate. */
    static String estimate(Amount amount, @Nullable FiatRates rates, Instant now) {
        Optional<BigDecimal> worth = rates == null ? Optional.empty() : rates.estimate(amount);
        if (rates == null || worth.isEmpty()) {
            return "(no rate)";
        }
        boolean old = Duration.between(rates.asOf(), now).compareTo(Figures.RATE_OLD) > 0;
        String figure = worth.get().signum() == 0 ? "< 0.01" : "≈ " + AmountText.grouped(worth.get());
        return figure + " " + rates.fiat() + " (rate " + AgeText.ago(rates.asOf(), now) + (old ? ", old" : "") + ")";
    }

    /** A remark where the amount fits the free balance and amount plus fee does not. */
    static Optional<String> feeOverdraws(Amount amount, FeeState fee, @Nullable Amount free) {
        Amount dearest = FeeText.dearest(amount, fee);
        if (free == null || amount.compareTo(free) > 0 || dearest.compareTo(free) <= 0) {
            return Optional.empty();
        }
        return Optional.of("With the fee on top the account needs " + AmountText.grouped(dearest) + "; free are "
                + AmountText.labelled(free) + ". Top up, or lower the amount.");
    }
}
