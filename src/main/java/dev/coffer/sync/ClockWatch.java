package dev.coffer.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Notices when this computer's clock does not go but jumps: set by a person or a time server, or after sleep. Compared is with the
 * count of nanoseconds that nobody can set. That count stands still while a computer sleeps, so a jump forward may be either; the
 * server's next answer tells. Called once a second on the sync thread.
 */
public final class ClockWatch {
    /** What a slow start of this thread can never make, and the server's limit of minutes still leaves room for. */
    static final Duration JUMP = Duration.ofSeconds(10);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Consumer<Duration> jumped;
    private Instant lastTime;
    private long lastNanos;

    /**
     * @param nanos  a count that only ever goes on, like {@code System.nanoTime()}
     * @param jumped how far; negative: back
     */
    public ClockWatch(Clock clock, LongSupplier nanos, Consumer<Duration> jumped) {
        this.clock = clock;
        this.nanos = nanos;
        this.jumped = jumped;
        this.lastTime = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    public void tick() {
        Instant time = clock.instant();
        long count = nanos.getAsLong();
        Duration jump = Duration.between(lastTime, time).minusNanos(count - lastNanos);
        lastTime = time;
        lastNanos = count;
        if (jump.abs().compareTo(JUMP) >= 0) {
            jumped.accept(jump);
        }
    }
}
