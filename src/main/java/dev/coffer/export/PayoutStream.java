package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.PayoutHistory;
import java.util.List;

/** The filtered view, front to back, in pieces that fit into memory. */
public interface PayoutStream {

    /** Rows and totals of the whole view, counted apart from the rows themselves, to be compared with them at the end. */
    PayoutHistory.Totals totals();

    /** The next rows; empty at the end. */
    List<PayoutRecord> next();
}
