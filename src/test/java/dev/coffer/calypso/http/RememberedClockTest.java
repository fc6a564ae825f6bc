package dev.coffer.calypso.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MutableClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one connection measured, the next one takes back. */
final class RememberedClockTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final ServerClock desk = new ServerClock();

    private Response at(Instant server) {
        return new Response(
                200,
                Map.of("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(server.atZone(ZoneOffset.UTC))),
                Body.EMPTY);
    }

    /** The desk's clock outlives a connection: a new one with a right clock must take the old one's verdict back. */
    @Test
    void aNewConnectionWithARightClockLetsSendingGoOn() {
        Instant now = clock.instant();
        new ClockOffset(clock, desk).observe(at(now.plusSeconds(600)), now, now);
        assertThat(desk.stopsSending()).isTrue();
        clock.set(now.plusSeconds(600)); // a person sets the clock, then presses Connect again
        Instant right = clock.instant();
        ClockOffset fresh = new ClockOffset(clock, desk);
        for (int i = 0; i < 100; i++) {
            fresh.observe(at(right), right, right);
        }
        assertThat(desk.stopsSending()).isFalse();
    }
}
