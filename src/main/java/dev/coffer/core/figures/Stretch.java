package dev.coffer.core.figures;

import java.time.Instant;

/**
 * A stretch of time that is drawn as one bar or point.
 *
 * @param from  in it
 * @param until not in it
 */
public record Stretch(Instant from, Instant until) {

    public Stretch {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a stretch ends after it begins");
        }
    }
}
