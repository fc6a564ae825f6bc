package dev.coffer.core.figures;

import dev.coffer.core.money.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums and counts over the history. A payout belongs to the stretch in which it was confirmed, or, if it was brought in, made. For
 * reading, on the thread for reads; throws {@code FailureException(Storage)}.
 */
public interface PayoutFigures {

    /** When the first payout was confirmed; empty while there is none. */
    Optional<Instant> first();

    /** For each stretch, in its order, what was confirmed in it; assets in the order of their codes. */
    List<List<Volume>> volumes(List<Stretch> stretches);

    /**
     * For each stretch, in its order, the time from confirming to {@code COMPLETED}. Scheduled payouts, which wait on purpose, and payouts
     * that were brought in, whose confirming nobody here saw, are left out.
     */
    List<Times> times(List<Stretch> stretches);

    /** Why payouts that were confirmed in the stretch were refused, failed or paid in part; the most frequent reason first. */
    List<Reason> failures(Stretch stretch);

    /**
     * Payouts of one asset.
     *
     * @param confirmed whatever became of them
     * @param completed those of them that Calypso reports as completed
     */
    record Volume(Tally confirmed, Tally completed) {}

    record Tally(long payouts, Amount amount) {}

    /**
     * @param measured  how many payouts these figures are of
     * @param leftOut   how many completed ones were scheduled or brought in
     * @param median    half took at most this; absent where none was measured
     * @param slowTwentieth 95 of 100 took at most this
     */
    record Times(
            long measured,
            long leftOut,
            @Nullable Duration median,
            @Nullable Duration slowTwentieth,
            @Nullable Duration longest) {}

    /**
     * @param kind where it ended
     * @param code Calypso's error code or withdrawal status; absent where it named none
     * @param said what Calypso said in one of these cases, if anything
     */
    record Reason(
            Kind kind, @Nullable String code, @Nullable String said, long payouts) {}

    enum Kind {
        REJECTED,
        FAILED,
        PARTIAL
    }
}
