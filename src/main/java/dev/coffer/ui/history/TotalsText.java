package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.ui.kit.AgeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The foot of the table: how many payouts the filter lets through and what they add up to, asset by asset and exact.
 *
 * @param rows     {@code 1 payout}, {@code 1 240 payouts}; empty while nothing is known
 * @param meaning  what the sums are sums of
 * @param perAsset in the order of the ledger
 */
public record TotalsText(String rows, String meaning, List<Amount> perAsset) {
    static final TotalsText UNKNOWN = new TotalsText("", "", List.of());
    static final TotalsText COUNTING = new TotalsText("Counting …", "", List.of());
    private static final Duration OLD_AFTER = Duration.ofMinutes(15);

    public TotalsText {
        perAsset = List.copyOf(perAsset);
    }

    static TotalsText of(PayoutHistory.Totals totals, HistoryFilter filter) {
        String meaning = filter.group() == HistoryFilter.Group.COMPLETED
                        || "COMPLETED".equals(filter.state().code())
                ? "paid:"
                : "confirmed amounts, paid or not:";
        return new TotalsText(
                totals.rows() == 1 ? "1 payout" : count(totals.rows()) + " payouts",
                totals.perAsset().isEmpty() ? "" : meaning,
                totals.perAsset());
    }

    static String count(long rows) {
        return AmountText.grouped(BigDecimal.valueOf(rows));
    }

    /** What they add up to in a currency that people count in; absent where nothing has a rate. It says what it leaves out. */
    static @Nullable AgeText estimate(List<Amount> perAsset, Optional<FiatRates> rates, Instant now) {
        FiatRates known = rates.orElse(null);
        if (known == null) {
            return null;
        }
        List<String> without = perAsset.stream()
                .filter(amount -> known.estimate(amount).isEmpty())
                .map(amount -> amount.asset().label())
                .toList();
        if (without.size() == perAsset.size()) {
            return null;
        }
        BigDecimal sum = perAsset.stream()
                .flatMap(amount -> known.estimate(amount).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String left = switch (without.size()) {
            case 0 -> "";
            case 1 -> ", without " + without.getFirst();
            default -> ", without " + without.size() + " assets that have no rate";
        };
        Duration age = Duration.between(known.asOf(), now);
        return new AgeText(
                "≈ " + AmountText.grouped(sum) + " " + known.fiat() + left + " (rates of "
                        + AgeText.ago(known.asOf(), now) + ")",
                age.compareTo(OLD_AFTER) > 0);
    }
}
