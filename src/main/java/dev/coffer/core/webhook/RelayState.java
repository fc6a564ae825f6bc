package dev.coffer.core.webhook;

import dev.coffer.core.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fetching from a relay goes.
 *
 * @param lastAnswer   when the relay last answered in this run
 * @param failure      why the newest fetch failed; absent when it did not
 * @param missedEvents the relay no longer had events that this console never fetched; polling finds what they told
 */
public record RelayState(
        @Nullable Instant lastAnswer, @Nullable Failure failure, boolean missedEvents) {
    public static final RelayState UNKNOWN = new RelayState(null, null, false);
}
