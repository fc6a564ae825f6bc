package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a payout takes its next step. Pure arithmetic over the moment of acceptance, so nothing needs a timer: whoever asks
 * after the moment has passed sees the step taken.
 */
final class Timeline {

    /** Milliseconds after acceptance at speed 1. */
    static final long CONFIRMED_MS = 1_000;

    static final long IN_PROGRESS_MS = 2_000;
    static final long HASH_MS = 4_000;
    static final long COMPLETED_MS = 8_000;

    private final BigDecimal speed;

    Timeline(BigDecimal speed) {
        this.speed = speed;
    }

    /** Wall time of the next step; empty when none comes by itself. */
    Optional<Instant> due(Booked payout) {
        Progress progress = payout.progress();
        if (progress.forced()) {
            return Optional.empty();
        }
        return switch (progress.state()) {
            case Progress.CREATED -> Optional.of(after(payout, CONFIRMED_MS));
            case Progress.PENDING_CONFIRMATION ->
                payout.order().canceled() ? Optional.of(after(payout, IN_PROGRESS_MS)) : Optional.empty();
            case Progress.CONFIRMED -> Optional.of(after(payout, sending(payout)));
            case Progress.IN_PROGRESS ->
                Optional.of(after(
                        payout, sending(payout) - IN_PROGRESS_MS + (progress.hash() == null ? HASH_MS : COMPLETED_MS)));
            default -> Optional.empty();
        };
    }

    /** Sandbox milliseconds from acceptance to the start of sending. */
    private long sending(Booked payout) {
        long start = IN_PROGRESS_MS;
        Instant released = payout.progress().released();
        if (released != null) {
            long wall = Duration.between(payout.accepted(), released).toMillis();
            start = speed.multiply(BigDecimal.valueOf(wall))
                            .setScale(0, RoundingMode.FLOOR)
                            .longValue()
                    + CONFIRMED_MS;
        }
        Instant execution = payout.order().executionDate();
        return execution == null
                ? start
                : Math.max(start, Duration.between(payout.accepted(), execution).toMillis());
    }

    private Instant after(Booked payout, long sandboxMillis) {
        return payout.accepted()
                .plusMillis(BigDecimal.valueOf(sandboxMillis)
                        .divide(speed, 0, RoundingMode.CEILING)
                        .longValue());
    }
}
