package dev.coffer.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.support.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When events can be relied on, and when not any longer. */
final class EventPulseTest {
    private static final PayoutId ONE = new PayoutId(1);
    private static final PayoutId TWO = new PayoutId(2);

    private final MutableClock clock = MutableClock.atNoon();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));
    private final EventPulse pulse = board.events();

    private void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        pulse.tick();
    }

    private @Nullable Instant silentSince() {
        return board.status().current().eventsSilentSince();
    }

    @Test
    void nothingIsExpectedWhereNobodyListens() {
        pulse.heard();
        assertThat(pulse.announces(ONE)).isFalse();
        pulse.polled(ONE, PayoutState.COMPLETED);
        pass(1_000);
        assertThat(silentSince()).isNull();
    }

    @Test
    void thePaceSlowsWithTheFirstEventAndNotBefore() {
        pulse.listening(true);
        assertThat(pulse.announces(ONE)).isFalse();
        pulse.heard();
        assertThat(pulse.announces(ONE)).isTrue();
    }

    @Test
    void aChangeThatNoEventToldOfEndsTheTrustAfterAMinute() {
        pulse.listening(true);
        pulse.heardOf(ONE);
        Instant last = clock.instant();
        pass(300);
        pulse.polled(TWO, PayoutState.COMPLETED);
        pass(59);
        assertThat(pulse.announces(ONE)).isTrue();
        assertThat(silentSince()).isNull();
        pass(1);
        assertThat(pulse.announces(ONE)).isFalse();
        assertThat(silentSince()).isEqualTo(last);
        board.answered();
        assertThat(silentSince()).isEqualTo(last);
        pulse.heardOf(TWO);
        assertThat(pulse.announces(ONE)).isTrue();
        assertThat(silentSince()).isNull();
    }

    @Test
    void anEventShortlyBeforeOrAfterThePollIsInTime() {
        pulse.listening(true);
        pulse.heardOf(ONE);
        pass(59);
        pulse.polled(ONE, PayoutState.COMPLETED);
        pulse.polled(TWO, PayoutState.FAILED);
        pass(59);
        pulse.heardOf(TWO);
        pass(1_000);
        assertThat(silentSince()).isNull();
    }

    @Test
    void onlyChangesThatAreAnnouncedAreMissed() {
        pulse.listening(true);
        pulse.heard();
        pulse.polled(ONE, PayoutState.CONFIRMED);
        pulse.polled(TWO, new PayoutState("NEW_AND_STRANGE"));
        pass(1_000);
        assertThat(silentSince()).isNull();
    }

    @Test
    void listeningInVainIsSaidToo() {
        pulse.listening(true);
        Instant since = clock.instant();
        pass(300);
        pulse.polled(ONE, PayoutState.IN_PROGRESS);
        pass(60);
        assertThat(silentSince()).isEqualTo(since);
        pulse.listening(false);
        assertThat(silentSince()).isNull();
    }

    @Test
    void aPayoutThatIsSaidToHaveMovedOnIsAskedAboutQuickly() {
        pulse.listening(true);
        pulse.heardOf(ONE);
        pulse.promised(ONE);
        assertThat(pulse.announces(ONE)).isFalse();
        assertThat(pulse.announces(TWO)).isTrue();
        pass(300);
        pulse.polled(ONE, PayoutState.COMPLETED);
        pass(300);
        assertThat(pulse.announces(ONE)).isTrue();
        assertThat(silentSince()).isNull();
    }

    @Test
    void whileTheWayInDoesNotWorkPollingDoesAtOnce() {
        pulse.listening(true);
        pulse.heardOf(ONE);
        pass(30);
        Instant closed = clock.instant();
        pulse.open(false);
        assertThat(pulse.announces(ONE)).isFalse();
        assertThat(silentSince()).isEqualTo(closed);
        pass(30);
        pulse.open(false);
        pulse.heardOf(TWO);
        assertThat(silentSince()).as("it goes on since then").isEqualTo(closed);
        pulse.open(true);
        assertThat(pulse.announces(ONE)).isTrue();
        assertThat(silentSince()).isNull();
    }

    @Test
    void aWayThatWorksAgainMakesNoMissedEventGood() {
        pulse.listening(true);
        pulse.heardOf(ONE);
        Instant last = clock.instant();
        pass(300);
        pulse.polled(TWO, PayoutState.COMPLETED);
        pass(60);
        pulse.open(false);
        pulse.open(true);
        assertThat(silentSince()).isEqualTo(last);
        pulse.open(false);
        pulse.listening(false);
        pulse.open(false);
        assertThat(silentSince()).as("nothing is there to work").isNull();
    }
}
