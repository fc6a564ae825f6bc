package dev.coffer.core.payout;

/** What is shown, and in which order. */
public record HistoryQuery(HistoryFilter filter, HistorySort sort) {
    public static final HistoryQuery NEWEST = new HistoryQuery(HistoryFilter.ALL, HistorySort.NEWEST_FIRST);
}
