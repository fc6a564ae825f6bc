package dev.coffer.core.export;

import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistoryQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view of the history with every payout's timeline, for exports: payout by payout, a million of them would take minutes. */
public interface PayoutRecords {

    /**
     * One page of any view in any order, forwards. A row that does not change meanwhile comes exactly once, whatever is entered or
     * changes beside it. Throws {@code FailureException(Storage)}.
     *
     * @param after where the page before ended, absent for the first page
     * @param limit rows at most
     */
    Page page(HistoryQuery query, @Nullable HistoryPlace after, int limit);

    /** @param end where the next page begins, absent after the last row */
    record Page(List<PayoutRecord> rows, @Nullable HistoryPlace end) {}
}
