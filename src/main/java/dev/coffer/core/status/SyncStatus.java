package dev.coffer.core.status;

import dev.coffer.core.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How current the console's picture of the server is.
 *
 * @param lastAnswer  when the server last answered anything sensible; absent before the first time in this run
 * @param failure     why the newest call failed; absent when it did not
 * @param failingSince the first failure since the last good answer
 * @param paused      why nothing is sent at present (key refused, clock too far off), for people; absent while sending works
 * @param eventsSilentSince since when webhook events that should have come did not, so that open payouts are asked about as often as without
 *     events; absent while they come, and where none are expected
 */
public record SyncStatus(
        @Nullable Instant lastAnswer,
        @Nullable Failure failure,
        @Nullable Instant failingSince,
        @Nullable String paused,
        @Nullable Instant eventsSilentSince) {

    public static final SyncStatus UNKNOWN = new SyncStatus(null, null, null, null, null);

    public SyncStatus answered(Instant now) {
        return new SyncStatus(now, null, null, paused, eventsSilentSince);
    }

    public SyncStatus failed(Failure why, Instant now) {
        return new SyncStatus(lastAnswer, why, failingSince == null ? now : failingSince, paused, eventsSilentSince);
    }

    public SyncStatus pausedBecause(@Nullable String why) {
        return new SyncStatus(lastAnswer, failure, failingSince, why, eventsSilentSince);
    }

    public SyncStatus eventsSilentSince(@Nullable Instant since) {
        return new SyncStatus(lastAnswer, failure, failingSince, paused, since);
    }
}
