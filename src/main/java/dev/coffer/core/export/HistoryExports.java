package dev.coffer.core.export;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import java.util.Optional;

/** Makes files of the history. Reads one state of the ledger, however it moves on meanwhile. Blocks; any thread may call it. */
public interface HistoryExports {

    /** What an export of this view would hold now. Throws {@code FailureException(Storage)}. */
    PayoutHistory.Totals totals(HistoryFilter filter);

    /**
     * Empty where it was canceled. Then, and when {@code FailureException(Storage)} says why it could not be done, no file was made or
     * changed.
     */
    Optional<ExportResult> export(ExportRequest request, ExportProgress progress);
}
