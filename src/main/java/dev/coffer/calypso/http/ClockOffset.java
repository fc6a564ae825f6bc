package dev.coffer.calypso.http;

import dev.coffer.core.status.ServerClock;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Compares the server's {@code Date} with our clock at every answer, and tells {@link ServerClock}. What we sign with is corrected
 * only after the server has refused our time (code {@code 011}): a clock that jumps is a person's to see, not ours to hide.
 */
public final class ClockOffset {
    /** {@code Date} has whole seconds; half of one is the fair guess for what it cut off. */
    private static final Duration CUT_OFF = Duration.ofMillis(500);
    /** Smaller changes are the header's resolution, not the clock's. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);
    /** A slower exchange says too little about when in between the server looked at its clock. */
    private static final Duration SLOWEST_EXCHANGE = Duration.ofSeconds(10);

    private final Clock clock;
    private final ServerClock serverClock;
    private Duration measured = Duration.ZERO;
    private Duration told = Duration.ZERO;
    private Duration correction = Duration.ZERO;

    public ClockOffset(Clock clock, ServerClock serverClock) {
        this.clock = clock;
        this.serverClock = serverClock;
        this.told = serverClock.offset().current();
    }

    /** What the envelope carries: Unix milliseconds, by our clock unless the server has refused it. */
    public synchronized long timestamp() {
        return clock.instant().plus(correction).toEpochMilli();
    }

    /** Takes the {@code Date} of an answer to a request that went out at {@code sent} and was answered at {@code received}. */
    public void observe(Response response, Instant sent, Instant received) {
        Duration exchange = Duration.between(sent, received);
        Optional<Instant> date = response.header("Date").flatMap(ClockOffset::parse);
        if (date.isEmpty() || exchange.isNegative() || exchange.compareTo(SLOWEST_EXCHANGE) > 0) {
            return;
        }
        Instant ours = sent.plus(exchange.dividedBy(2));
        Optional<Duration> news = remember(Duration.between(ours, date.get().plus(CUT_OFF)));
        // Outside the lock: subscribers run in here.
        news.ifPresent(serverClock::measured);
    }

    /** Server time minus ours, as last measured. */
    public synchronized Duration measured() {
        return measured;
    }

    /** The server refused our time: from here on sign with the newest measurement. */
    public synchronized void correct() {
        correction = measured;
    }

    private synchronized Optional<Duration> remember(Duration offset) {
        measured = offset.abs().compareTo(WORTH_TELLING) < 0 ? Duration.ZERO : offset;
        if (measured.minus(told).abs().compareTo(WORTH_TELLING) < 0) {
            return Optional.empty();
        }
        told = measured;
        return Optional.of(measured);
    }

    /** An HTTP date, or empty when it is none. */
    public static Optional<Instant> parse(String httpDate) {
        try {
            return Optional.of(ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
