package dev.coffer.core.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history as it stood. Timelines are appended to and never changed, so every earlier state can be told. An entry counts by the
 * moment at which this workspace learned of it; of several by then, the last in the order of entry. For reading, on the thread for
 * reads.
 */
public interface PayoutPast {

    /** How the payout stood; empty where it was not known here yet. */
    Optional<PastPayout> stateAsOf(PayoutId id, Instant at);

    /**
     * One page of every payout that was known here by then, the last entered first.
     *
     * @param after where the page before ended, absent for the first page
     */
    Page page(Instant at, @Nullable Place after, int limit);

    /** How many payouts were known here by then. */
    long count(Instant at);

    /** Who brought the payout in; empty for one that was issued here. */
    Optional<BroughtIn.Mark> broughtIn(PayoutId id);

    /** @param end where the next page begins, absent after the last row */
    record Page(List<PastPayout> rows, @Nullable Place end) {}

    record Place(Instant entered, PayoutId id) {}
}
