package dev.coffer.core.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came in since the console started.
 *
 * @param events          kept for the first time
 * @param repeats         kept before
 * @param wrongSignatures refused for their signature or an unknown key
 * @param lastEvent       when the last delivery with a right signature came
 */
public record ReceiverTally(
        long events,
        long repeats,
        long wrongSignatures,
        @Nullable Instant lastEvent) {
    public static final ReceiverTally NONE = new ReceiverTally(0, 0, 0, null);

    public ReceiverTally event(Instant now) {
        return new ReceiverTally(events + 1, repeats, wrongSignatures, now);
    }

    public ReceiverTally repeat(Instant now) {
        return new ReceiverTally(events, repeats + 1, wrongSignatures, now);
    }

    public ReceiverTally wrongSignature() {
        return new ReceiverTally(events, repeats, wrongSignatures + 1, lastEvent);
    }
}
