package dev.coffer.core.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import java.util.Map;

/**
 * A filtered view as a whole, and what each other choice of the filter would show instead.
 *
 * @param choices rows for each choice when it alone is changed and the rest of the filter stays; a choice with no rows is missing
 */
public record HistorySummary(PayoutHistory.Totals totals, Choices choices) {

    /** Rows for each choice, list by list. */
    public record Choices(
            Map<StateChoice, Long> states,
            Map<Chain, Long> chains,
            Map<Asset, Long> assets,
            Map<String, Long> issuers) {
        public static final Choices NONE = new Choices(Map.of(), Map.of(), Map.of(), Map.of());

        public Choices {
            states = Map.copyOf(states);
            chains = Map.copyOf(chains);
            assets = Map.copyOf(assets);
            issuers = Map.copyOf(issuers);
        }
    }
}
