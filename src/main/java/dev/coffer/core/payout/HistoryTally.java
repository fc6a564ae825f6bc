package dev.coffer.core.payout;

/** Counts a filtered view, a piece at a time where it takes long. */
public interface HistoryTally {

    /** Counts some more, for some tens of milliseconds at most. Whether all is counted now. */
    boolean advance();

    /** What was counted so far; exact once all is. */
    HistorySummary summary();
}
