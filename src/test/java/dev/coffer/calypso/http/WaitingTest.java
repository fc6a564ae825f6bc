package dev.coffer.calypso.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The two waits of this room end when they are interrupted, and tell truly what was sent before. */
class WaitingTest {
    private static final Sleeper INTERRUPTED = duration -> {
        throw new InterruptedException();
    };

    @Test
    void anInterruptedQueueHasSentNothing() {
        Pace pace = new Pace(() -> 0, INTERRUPTED);
        for (int i = 0; i < Pace.PER_SECOND; i++) {
            pace.await();
        }
        Failure failure =
                catchThrowableOfType(FailureException.class, pace::await).failure();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void aQueueGrowsUntilItIsTooLong() {
        List<Duration> sleeps = new ArrayList<>();
        Pace pace = new Pace(() -> 0, sleeps::add);
        FailureException full = catchThrowableOfType(FailureException.class, () -> {
            for (int i = 0; i < 1000; i++) {
                pace.await();
            }
        });
        assertThat(full.failure()).isInstanceOf(Failure.RateLimited.class);
        assertThat(sleeps).hasSize(300).endsWith(Duration.ofSeconds(60)).isSorted();
    }

    @Test
    void anInterruptedRetryThrowsTheLastFailure() {
        Failure last = new Failure.ServerFault(503, "busy", null);
        ReadRetry retry = new ReadRetry(INTERRUPTED, new Random(1));
        FailureException thrown = catchThrowableOfType(
                FailureException.class,
                () -> retry.call(() -> {
                    throw new FailureException(last);
                }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown.failure()).isEqualTo(last);
    }
}
