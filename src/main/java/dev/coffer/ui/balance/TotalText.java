package dev.coffer.ui.balance;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.quote.FiatRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The estimated worth of everything, and what it leaves out. A sum that silently skipped an asset would be a lie.
 *
 * @param figure {@code ≈ 12 345.67 USD}, or "No estimate"
 * @param caveat what the figure leaves out, or that it is an estimate
 */
public record TotalText(String figure, String caveat) {

    static TotalText of(List<ChainCard> cards, Optional<FiatRates> rates) {
        List<BalanceRow> rows =
                cards.stream().flatMap(card -> card.rows().stream()).toList();
        // An asset of which there is nothing is worth nothing, whatever its rate.
        List<BalanceRow> unrated = rows.stream()
                .filter(row -> row.estimate() == null && row.held().value().signum() != 0)
                .toList();
        BigDecimal sum = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.estimate()).stream())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        boolean nothingRated = rows.stream().allMatch(row -> row.estimate() == null);
        if (rates.isEmpty() || nothingRated) {
            return new TotalText("No estimate", "There are no exchange rates at present. The amounts are exact.");
        }
        String figure = "≈ " + AmountText.grouped(sum) + " " + rates.get().fiat();
        return switch (unrated.size()) {
            case 0 -> new TotalText(figure, "Estimate of all balances");
            case 1 ->
                new TotalText(
                        figure,
                        "Estimate, without " + unrated.getFirst().held().asset().label() + ", which has no rate");
            default -> new TotalText(figure, "Estimate, without " + unrated.size() + " assets that have no rate");
        };
    }
}
