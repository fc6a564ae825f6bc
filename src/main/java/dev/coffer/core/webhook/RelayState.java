package dev.coffer.core.webhook;

import dev.coffer.core.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fetching from a relay goes.
 *
 * @param lastAnswer     when the relay last answered in this run
 * @param failure        why the newest fetch failed; absent when it did not
 * @param missedEvents   the relay no longer had events that this console never fetched; polling finds what they told
 * @param noSubscription no subscription's secret is known, so nothing could be checked and nothing is taken
 * @param unknownEvents  how many of its events are signed with a key that is not known; they are read again once it is
 */
public record RelayState(
        @Nullable Instant lastAnswer,
        @Nullable Failure failure,
        boolean missedEvents,
        boolean noSubscription,
        long unknownEvents) {
    public static final RelayState UNKNOWN = new RelayState(null, null, false, false, 0);

    public RelayState failed(Failure why) {
        return new RelayState(lastAnswer, why, missedEvents, noSubscription, unknownEvents);
    }
}
