package dev.coffer.sync;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether webhook events can be relied on to come. They can from the first one that came in this run, and no longer once polling has
 * found a change that no event told of within {@link #GRACE}, which the next event mends, nor while the way in is known not to work. Any
 * thread.
 */
public final class EventPulse {
    /** Calypso's first retry comes after 30 s (calypso-api.md section 5.3), and a relay is asked every few seconds. */
    static final Duration GRACE = Duration.ofSeconds(60);

    /** The changes that the guide promises an event for (section 3.1); about others nothing is expected. */
    private static final Set<PayoutState> ANNOUNCED = Set.of(
            PayoutState.IN_PROGRESS,
            PayoutState.CANCELED,
            PayoutState.FAILED,
            PayoutState.COMPLETED,
            PayoutState.PARTIAL);

    private final Clock clock;
    private final Consumer<@Nullable Instant> silence;
    private final Map<PayoutId, Instant> expected = new HashMap<>();
    private final Map<PayoutId, Instant> told = new HashMap<>();
    private final Set<PayoutId> promised = new HashSet<>();
    private @Nullable Instant listeningSince;
    private @Nullable Instant lastEvent;
    private @Nullable Instant silentSince;
    private @Nullable Instant closedSince;

    /** @param silence told since when events are missing, or null when they come again */
    EventPulse(Clock clock, Consumer<@Nullable Instant> silence) {
        this.clock = clock;
        this.silence = silence;
    }

    /** Whether anything is there to receive events. When it is switched off nothing is expected and nothing is missed. */
    public synchronized void listening(boolean now) {
        listeningSince = now ? clock.instant() : null;
        lastEvent = null;
        expected.clear();
        told.clear();
        promised.clear();
        silentSince = null;
        closedSince = null;
        say();
    }

    /**
     * Whether what is there to receive events works at present. While it does not, none can come, so that polling takes its ordinary pace at
     * once; what came meanwhile is brought in when it works again. Counts until the next {@link #listening}.
     */
    public synchronized void open(boolean now) {
        if (now || listeningSince == null) {
            closedSince = null;
        } else if (closedSince == null) {
            closedSince = clock.instant();
        }
        say();
    }

    private void say() {
        silence.accept(silentSince == null ? closedSince : silentSince);
    }

    /** Events come, and nothing is known to be under way for this payout: polling it may be slow. */
    synchronized boolean announces(PayoutId payout) {
        return listeningSince != null
                && lastEvent != null
                && silentSince == null
                && closedSince == null
                && !promised.contains(payout);
    }

    /** An event came, about whatever. */
    synchronized void heard() {
        lastEvent = clock.instant();
        silentSince = null;
        say();
    }

    /** An event came that named this payout. */
    synchronized void heardOf(PayoutId payout) {
        heard();
        expected.remove(payout);
        told.put(payout, clock.instant());
    }

    /** An event claimed what Calypso, when asked, did not say yet: an answer behind the times, most likely. Polling goes on quickly. */
    synchronized void promised(PayoutId payout) {
        promised.add(payout);
    }

    /** The payout was read because of its events: what they promised is known. */
    synchronized void kept(PayoutId payout) {
        promised.remove(payout);
    }

    /** Polling found the payout in another state than before, with no event having caused the look. */
    synchronized void polled(PayoutId payout, PayoutState state) {
        Instant now = clock.instant();
        Instant event = told.get(payout);
        boolean justTold = event != null && event.plus(GRACE).isAfter(now);
        if (!promised.remove(payout) && listeningSince != null && ANNOUNCED.contains(state) && !justTold) {
            expected.putIfAbsent(payout, now);
        }
    }

    /** To be called every second or so. */
    synchronized void tick() {
        Instant limit = clock.instant().minus(GRACE);
        told.values().removeIf(at -> at.isBefore(limit));
        boolean missed = expected.values().removeIf(at -> !at.isAfter(limit));
        if (missed && silentSince == null) {
            silentSince = lastEvent == null ? listeningSince : lastEvent;
            say();
        }
    }
}
