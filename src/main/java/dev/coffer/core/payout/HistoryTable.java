package dev.coffer.core.payout;

/** The history for a table of any length: rows by their position, and the footer's figures. Called on the thread for reads. */
public interface HistoryTable {

    /** The rows of a query in their order. Throws {@code FailureException(Storage)}, as all of it does. */
    HistoryOrder order(HistoryQuery query);

    HistoryTally tally(HistoryFilter filter);
}
