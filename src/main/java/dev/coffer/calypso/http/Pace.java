package dev.coffer.calypso.http;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Five requests a second over all calls of a connection. Calypso publishes no limit (calypso-api.md 1.5), so we keep one of our own.
 * resilience4j does the counting; the waiting is ours, because its own cannot be recorded by a test.
 */
public final class Pace {
    static final int PER_SECOND = 5;

    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(1);

    private final AtomicRateLimiter limiter;
    private final Sleeper sleeper;

    /** {@code nanos} only moves forward, as {@code System.nanoTime} does. */
    public Pace(LongSupplier nanos, Sleeper sleeper) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(PER_SECOND)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(LONGEST_QUEUE)
                .build();
        this.limiter = new AtomicRateLimiter("calypso", config, nanos::getAsLong);
        this.sleeper = sleeper;
    }

    /** Returns when a request may go. Nothing has left when this throws: {@code Unreachable} if interrupted, {@code RateLimited} if the queue is too long. */
    public void await() {
        long wait = limiter.reservePermission(1);
        if (wait < 0) {
            throw new FailureException(new Failure.RateLimited(LONGEST_QUEUE));
        }
        if (wait > 0) {
            try {
                sleeper.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FailureException(new Failure.Unreachable("interrupted before anything was sent"), e);
            }
        }
    }
}
