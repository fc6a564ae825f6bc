package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.status.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where sender, reconciler and poller report how the server answers, and learn how much slower to ask when it does not. */
public final class StatusBoard {
    private static final Duration SLOWEST = Duration.ofMinutes(5);
    private static final int STEPS_TO_SLOWEST = 8;

    private final Publisher<SyncStatus> status = new Publisher<>(SyncStatus.UNKNOWN);
    private final Clock clock;
    private final RandomGenerator random;
    private final EventPulse events;
    private int failures;
    private @Nullable PayoutId lastUnread;
    private @Nullable String held;
    private @Nullable String clockDoubt;

    public StatusBoard(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.events = new EventPulse(clock, this::eventsSilent);
    }

    public Feed<SyncStatus> status() {
        return status;
    }

    /** Whether webhook events come, which decides how often open payouts are asked about. */
    public EventPulse events() {
        return events;
    }

    private synchronized void eventsSilent(@Nullable Instant since) {
        if (!Objects.equals(status.current().eventsSilentSince(), since)) {
            status.publish(status.current().eventsSilentSince(since));
        }
    }

    /** Nothing is sent, nor is the ledger touched by the sender, until this is called with null. */
    public synchronized void hold(@Nullable String why) {
        held = why;
    }

    /** Nothing is sent until the server has answered again, since only its answer tells whether this computer's clock is right. */
    public synchronized void doubtClock(String why) {
        clockDoubt = why;
    }

    synchronized @Nullable String held() {
        return held;
    }

    synchronized @Nullable String clockDoubt() {
        return clockDoubt;
    }

    synchronized void answered() {
        clockDoubt = null;
        failures = 0;
        lastUnread = null;
        status.publish(status.current().answered(clock.instant()));
    }

    /** A call failed. A refusal is an answer: the server is well, whatever it thinks of the request. */
    synchronized void failed(Failure failure) {
        if (failure instanceof Failure.Rejected) {
            answered();
            return;
        }
        failures++;
        status.publish(status.current().failed(failure, clock.instant()));
    }

    /**
     * Reading one payout failed. What may be that payout's own trouble makes nobody ask more slowly: an answer that cannot be read, and a lost
     * answer or a server's fault as long as only this payout meets it.
     */
    synchronized void failed(Failure failure, PayoutId about) {
        boolean unclear = failure instanceof Failure.NoAnswer || failure instanceof Failure.ServerFault;
        boolean itsOwn = failure instanceof Failure.BadAnswer || (unclear && about.equals(lastUnread));
        lastUnread = about;
        if (itsOwn) {
            status.publish(status.current().failed(failure, clock.instant()));
        } else {
            failed(failure);
        }
    }

    synchronized void paused(@Nullable String why) {
        if (!Objects.equals(status.current().paused(), why)) {
            status.publish(status.current().pausedBecause(why));
        }
    }

    /**
     * The pace to keep: {@code usual} while the server answers, doubled with every failure in a row after the first up to 5 minutes,
     * plus up to a quarter of jitter. One lost answer alone changes nothing: that is when a quick look-up matters most.
     */
    synchronized Duration pace(Duration usual) {
        if (failures <= 1) {
            return usual;
        }
        Duration slower = usual.multipliedBy(1L << Math.min(failures - 1, STEPS_TO_SLOWEST));
        Duration capped = slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower;
        return capped.plusMillis(random.nextLong(capped.toMillis() / 4 + 1));
    }
}
