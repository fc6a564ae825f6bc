package dev.coffer.core.payout;

/** An order of the history. Rows that are equal in it go by their number, so that every row has one place. */
public record HistorySort(Column column, boolean descending) {
    public static final HistorySort NEWEST_FIRST = new HistorySort(Column.CONFIRMED, true);

    public enum Column {
        CONFIRMED,
        CLAIM,
        RECEIVER,
        /** By asset, then by number: amounts of two assets have no order of their own. */
        AMOUNT,
        STATE,
        /** At once is when it was confirmed. */
        EXECUTION,
        ISSUED_BY,
        COMMENT
    }
}
