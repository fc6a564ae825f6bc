package dev.coffer.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Time that leaps ahead when told to, seen by all threads: waits of minutes pass in an instant. */
final class LeapClock extends Clock {
    private final AtomicLong millis;

    LeapClock(Instant start) {
        this.millis = new AtomicLong(start.toEpochMilli());
    }

    void leap(Duration by) {
        millis.addAndGet(by.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
