package dev.coffer.calypso.http;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Repeats what cannot pay (calypso-api.md 4.3). Create never comes here. resilience4j decides whether and how long; the waiting is
 * ours, because its own cannot be recorded by a test.
 */
public final class ReadRetry {
    static final int TRIES = 3;
    /** Who is told to wait longer than this is told so at once, instead of waiting in the dark. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final long FIRST_WAIT_MILLIS = 500;

    private final Retry retry;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    public ReadRetry(Sleeper sleeper, RandomGenerator random) {
        this.sleeper = sleeper;
        this.random = random;
        RetryConfig config = RetryConfig.<Object>custom()
                .maxAttempts(TRIES)
                .retryOnException(ReadRetry::isWorthRepeating)
                .intervalBiFunction((attempt, outcome) -> waitMillis(attempt, outcome.getLeft()))
                .build();
        this.retry = Retry.of("calypso-reads", config);
    }

    /** {@code attempt} must sign afresh every time. Interrupted while waiting: the last failure is thrown, the flag stays set. */
    public <T> T call(Supplier<T> attempt) {
        Retry.AsyncContext<Object> tries = retry.asyncContext();
        while (true) {
            try {
                T answer = attempt.get();
                tries.onComplete();
                return answer;
            } catch (FailureException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                long wait = tries.onError(e);
                if (wait < 0) {
                    throw e;
                }
                pause(Duration.ofMillis(wait), e);
            }
        }
    }

    private void pause(Duration wait, FailureException last) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            last.addSuppressed(e);
            throw last;
        }
    }

    private static boolean isWorthRepeating(Throwable thrown) {
        return thrown instanceof FailureException e
                && switch (e.failure()) {
                    case Failure.Unreachable ignored -> true;
                    case Failure.NoAnswer ignored -> true;
                    case Failure.ServerFault ignored -> true;
                    case Failure.RateLimited limited -> limited.retryAfter().compareTo(LONGEST_WAIT) <= 0;
                    case Failure.Unauthorized ignored -> false;
                    case Failure.Forbidden ignored -> false;
                    case Failure.ClockSkew ignored -> false;
                    case Failure.Rejected ignored -> false;
                    case Failure.BadAnswer ignored -> false;
                    case Failure.LockedSecrets ignored -> false;
                    case Failure.Storage ignored -> false;
                };
    }

    /** Doubles from half a second; the later half of each wait is chance, so that many consoles do not come back together. */
    private long waitMillis(int attempt, Throwable thrown) {
        if (thrown instanceof FailureException e && e.failure() instanceof Failure.RateLimited limited) {
            return limited.retryAfter().toMillis();
        }
        long whole = FIRST_WAIT_MILLIS << (attempt - 1);
        return whole / 2 + random.nextLong(whole / 2 + 1);
    }
}
