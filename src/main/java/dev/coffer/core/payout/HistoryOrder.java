package dev.coffer.core.payout;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One filtered and ordered view by position. Positions are learned a piece at a time ({@link #advance}), so that nobody waits long
 * for the thread; what is asked beyond the learned part is learned at once, but for a text that is hard to find. Payouts that change are told by {@link #changed}.
 */
public interface HistoryOrder {

    /** Learns some more positions, a few milliseconds' worth. Whether all are known now. */
    boolean advance();

    boolean isComplete();

    /** Whether a text is still being looked for, so that there may be more rows than {@link #rows} and {@link #lines} tell. */
    boolean isSearching();

    /** How many rows; may be too few while {@link #isSearching}. */
    long rows();

    /** Rows from a position on, fewer at the end; and fewer while {@link #isSearching}. */
    List<HistoryLine> lines(long from, int limit);

    /** Where a payout stands, empty if it is not in the view or its position is not learned yet. */
    OptionalLong indexOf(PayoutId id);

    /** Where a payout confirmed at that moment would stand; for an order by confirmation. */
    long indexOf(Instant confirmedAt);

    /**
     * These payouts are not as they were, or are new.
     *
     * @param kept stays in the view though it may no longer match: nothing vanishes under the hand that is on it
     */
    void changed(Set<PayoutId> payouts, @Nullable PayoutId kept);
}
