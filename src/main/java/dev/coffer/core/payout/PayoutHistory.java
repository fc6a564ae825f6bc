package dev.coffer.core.payout;

import dev.coffer.core.money.Amount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reading side of the ledger: its own read-only connection, newest first, paged by key. */
public interface PayoutHistory {

    /**
     * One page.
     *
     * @param before the last row of the page before, absent for the first page
     * @param limit  rows at most
     */
    List<Payout> page(HistoryFilter filter, @Nullable PayoutId before, int limit);

    /** Rows and exact totals per asset of the whole filtered view. */
    Totals totals(HistoryFilter filter);

    Optional<Payout> find(PayoutId id);

    /** The timeline, oldest first. */
    List<PayoutChange> timeline(PayoutId id);

    /** How many payouts, and how much of each asset was intended to be paid by them. */
    record Totals(long rows, List<Amount> perAsset) {}
}
