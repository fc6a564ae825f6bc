package dev.coffer.calypso.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.status.ServerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {
    private static final Instant NOW = Instant.parse("2026-09-21T14:13:20Z");

    private final ServerClock serverClock = new ServerClock();
    private final List<Duration> told = new ArrayList<>();
    private final ClockOffset offset = new ClockOffset(Clock.fixed(NOW, ZoneOffset.UTC), serverClock);

    ClockOffsetTest() {
        serverClock.offset().subscribe(told::add);
        told.clear();
    }

    private void observe(String date, Duration exchange) {
        offset.observe(new Response(200, Map.of("date", date), Body.EMPTY), NOW, NOW.plus(exchange));
    }

    @Test
    void measuresFromTheMiddleOfTheExchange() {
        observe("Mon, 21 Sep 2026 14:13:50 GMT", Duration.ofSeconds(4));
        assertThat(told).containsExactly(Duration.ofMillis(28_500));
    }

    @Test
    void doesNotTellWhatTheHeaderCannotResolve() {
        observe("Mon, 21 Sep 2026 14:13:20 GMT", Duration.ZERO);
        observe("Mon, 21 Sep 2026 14:13:19 GMT", Duration.ZERO);
        assertThat(told).isEmpty();
        observe("Mon, 21 Sep 2026 14:14:20 GMT", Duration.ZERO);
        observe("Mon, 21 Sep 2026 14:14:20 GMT", Duration.ofMillis(900));
        assertThat(told).containsExactly(Duration.ofMillis(60_500));
    }

    @Test
    void tellsWhenTheClockIsRightAgain() {
        observe("Mon, 21 Sep 2026 14:14:20 GMT", Duration.ZERO);
        observe("Mon, 21 Sep 2026 14:13:20 GMT", Duration.ZERO);
        assertThat(told).containsExactly(Duration.ofMillis(60_500), Duration.ZERO);
    }

    @Test
    void ignoresAnswersThatSayTooLittle() {
        observe("yesterday", Duration.ZERO);
        observe("Mon, 21 Sep 2026 14:20:20 GMT", Duration.ofSeconds(11));
        observe("Mon, 21 Sep 2026 14:20:20 GMT", Duration.ofSeconds(-1));
        offset.observe(new Response(200, Map.of(), Body.EMPTY), NOW, NOW);
        assertThat(told).isEmpty();
        assertThat(offset.measured()).isZero();
    }

    @Test
    void stampsWithOurClockUntilCorrectedAndFollowsItBack() {
        observe("Mon, 21 Sep 2026 14:23:20 GMT", Duration.ZERO);
        assertThat(offset.timestamp()).isEqualTo(NOW.toEpochMilli());
        offset.correct();
        assertThat(offset.timestamp()).isEqualTo(NOW.toEpochMilli() + 600_500);
        observe("Mon, 21 Sep 2026 14:13:20 GMT", Duration.ZERO);
        offset.correct();
        assertThat(offset.timestamp()).isEqualTo(NOW.toEpochMilli());
    }
}
