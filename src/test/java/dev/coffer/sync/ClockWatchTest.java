package dev.coffer.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.support.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ClockWatchTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final AtomicLong nanos = new AtomicLong(42);
    private final List<Duration> jumps = new ArrayList<>();
    private final ClockWatch watch = new ClockWatch(clock, nanos::get, jumps::add);

    private void pass(Duration byTheClock, Duration really) {
        clock.advance(byTheClock);
        nanos.addAndGet(really.toNanos());
        watch.tick();
    }

    @Test
    void aClockThatGoesIsQuietHoweverLateItIsLookedAt() {
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        pass(Duration.ofHours(3), Duration.ofHours(3));
        pass(Duration.ofMillis(10_900), Duration.ofSeconds(1));
        assertThat(jumps).isEmpty();
    }

    @Test
    void aJumpIsToldOnceWithItsWay() {
        pass(Duration.ofSeconds(61), Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        pass(Duration.ofHours(-1), Duration.ofSeconds(2));
        assertThat(jumps).containsExactly(Duration.ofMinutes(1), Duration.ofSeconds(-3602));
    }
}
