package dev.coffer.sync;

import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Payout;
import java.time.Duration;
import java.time.Instant;

/** How often an open payout is asked about: eagerly while a person watches it move, rarely once it is old. Pure. */
final class PollPlan {
    /** A scheduled payout sleeps until this long before its time. */
    static final Duration BEFORE_EXECUTION = Duration.ofSeconds(30);

    /** While it sleeps it is glanced at now and then, so that a validation error or a cancellation is not first seen in the last minute. */
    static final Duration EARLY_GLANCE = Duration.ofMinutes(1);

    static final Duration GLANCE = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofMinutes(5);

    static final Duration BALANCES_SEEN = Duration.ofSeconds(30);
    static final Duration BALANCES_UNSEEN = Duration.ofMinutes(5);

    /** While events come, polling is only there to notice when they stop. */
    static final int SLOWER_WITH_EVENTS = 10;

    private PollPlan() {}

    /**
     * When the payout is next due.
     *
     * @param lastRead when it was last asked about, or accepted
     */
    static Instant nextRead(Payout payout, Instant lastRead) {
        ExecutionDate date = payout.draft().executionDate();
        Instant begins = payout.confirmedAt();
        if (date != null) {
            begins = date.instant().minus(BEFORE_EXECUTION);
            if (lastRead.isBefore(begins)) {
                boolean early = Duration.between(payout.confirmedAt(), lastRead).compareTo(EARLY) < 0;
                Instant glance = lastRead.plus(early ? EARLY_GLANCE : GLANCE);
                return glance.isBefore(begins) ? glance : begins;
            }
        }
        return lastRead.plus(interval(Duration.between(begins, lastRead)));
    }

    private static Duration interval(Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return Duration.ofSeconds(2);
        }
        if (age.compareTo(Duration.ofMinutes(5)) < 0) {
            return Duration.ofSeconds(5);
        }
        if (age.compareTo(Duration.ofMinutes(30)) < 0) {
            return Duration.ofSeconds(15);
        }
        if (age.compareTo(Duration.ofHours(3)) < 0) {
            return Duration.ofMinutes(1);
        }
        return Duration.ofMinutes(5);
    }
}
