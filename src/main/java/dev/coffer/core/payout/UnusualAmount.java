package dev.coffer.core.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A zero too many, or a number that was meant in another currency: an amount far above what was paid before. Why it asks as it does, and
 * how often it is wrong, stands in {@code docs/decisions/0013-outliers.md}. It only ever remarks; amounts that are too small can be paid
 * on top later.
 */
public final class UnusualAmount {
    /** From here on the spread is known well enough to judge by; below, the largest amount is the better witness. */
    private static final int MANY = 10;

    /** So few payments to a receiver say little: the asset's history has to agree. */
    private static final int FEW = 3;

    private static final BigDecimal FACTOR = new BigDecimal("8");
    /** How many median deviations from the median, on a logarithmic scale. */
    private static final int SPREADS = 4;

    private UnusualAmount() {}

    /** What is unusual about the amount, in a sentence; empty for an ordinary one. */
    public static Optional<String> remark(Amount amount, PastPayments.Past past) {
        List<Amount> receiver = past.toReceiver();
        Optional<String> ofReceiver =
                receiver.isEmpty() ? Optional.empty() : against(amount, receiver, "to this address");
        if (receiver.size() >= FEW || past.ofAsset().size() < MANY) {
            return ofReceiver;
        }
        Optional<String> ofAsset =
                against(amount, past.ofAsset(), "in " + amount.asset().label());
        return receiver.isEmpty() || ofAsset.isEmpty() ? ofAsset : ofReceiver;
    }

    private static Optional<String> against(Amount amount, List<Amount> paid, String where) {
        List<BigDecimal> sorted = paid.stream().map(Amount::value).sorted().toList();
        BigDecimal largest = sorted.getLast();
        BigDecimal usual = sorted.get(sorted.size() / 2);
        if (sorted.size() < MANY) {
            return ratio(amount.value(), largest).compareTo(FACTOR) <= 0
                    ? Optional.empty()
                    : said(amount, "the largest amount ever paid " + where, largest, payouts(sorted.size()));
        }
        BigDecimal limit =
                spread(sorted, usual).pow(SPREADS, MathContext.DECIMAL64).max(FACTOR);
        return amount.value().compareTo(largest) <= 0
                        || ratio(amount.value(), usual).compareTo(limit) <= 0
                ? Optional.empty()
                : said(
                        amount,
                        "what is usual " + where,
                        usual,
                        "the median of " + payouts(sorted.size()) + "; the largest was " + AmountText.grouped(largest));
    }

    /** The median of how many times each amount is above or below the usual one: the MAD of the logarithms, without logarithms. */
    private static BigDecimal spread(List<BigDecimal> sorted, BigDecimal usual) {
        return sorted.stream()
                .map(value -> ratio(value.max(usual), value.min(usual)))
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(sorted.size() / 2);
    }

    private static Optional<String> said(Amount amount, String what, BigDecimal usual, String basis) {
        BigDecimal times = ratio(amount.value(), usual).setScale(0, RoundingMode.DOWN);
        return Optional.of("This is " + AmountText.grouped(times) + " times " + what + " (" + AmountText.grouped(usual)
                + ", " + basis + "). Check the claim file for a zero too many and for the currency.");
    }

    private static String payouts(int count) {
        return count == 1 ? "one payout" : count + " payouts";
    }

    private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
        return one.divide(other, MathContext.DECIMAL64);
    }
}
