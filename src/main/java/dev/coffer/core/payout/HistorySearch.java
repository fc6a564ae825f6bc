package dev.coffer.core.payout;

/**
 * The index that finds a text anywhere in a million payouts at once. It is a choice, because it makes the file about half as large
 * again; without it everything is found too, only later. Writes; called on the database thread.
 */
public interface HistorySearch {

    /**
     * @param payouts   how many there are
     * @param indexed how many of them the index holds
     */
    record Progress(boolean on, long indexed, long payouts) {
        public static final Progress OFF = new Progress(false, 0, 0);

        public boolean isComplete() {
            return on && indexed >= payouts;
        }
    }

    Progress progress();

    /** Begins, or goes on for some tens of milliseconds. Throws {@code FailureException(Storage)} with nothing half done. */
    Progress build();

    /** Takes the index away. The room in the file is used again; the file does not shrink. */
    void remove();
}
