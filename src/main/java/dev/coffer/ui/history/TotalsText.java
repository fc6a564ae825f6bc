package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import java.util.List;

/**
 * The foot of the table: how many payouts the filter lets through and what they add up to, asset by asset and exact.
 *
 * @param rows     {@code 1 payout}, {@code 1240 payouts}; empty while nothing is known
 * @param meaning  what the sums are sums of
 * @param perAsset in the order of the ledger
 */
public record TotalsText(String rows, String meaning, List<Amount> perAsset) {
    static final TotalsText UNKNOWN = new TotalsText("", "", List.of());

    public TotalsText {
        perAsset = List.copyOf(perAsset);
    }

    static TotalsText of(PayoutHistory.Totals totals, HistoryFilter.Group group) {
        String meaning = group == HistoryFilter.Group.COMPLETED ? "paid:" : "confirmed amounts, paid or not:";
        return new TotalsText(
                totals.rows() == 1 ? "1 payout" : totals.rows() + " payouts",
                totals.perAsset().isEmpty() ? "" : meaning,
                totals.perAsset());
    }
}
