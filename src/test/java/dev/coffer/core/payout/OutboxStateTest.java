package dev.coffer.core.payout;

import static dev.coffer.core.payout.OutboxState.ACCEPTED;
import static dev.coffer.core.payout.OutboxState.NEVER_ARRIVED;
import static dev.coffer.core.payout.OutboxState.QUEUED;
import static dev.coffer.core.payout.OutboxState.REJECTED;
import static dev.coffer.core.payout.OutboxState.SENDING;
import static dev.coffer.core.payout.OutboxState.UNCERTAIN;
import static dev.coffer.core.payout.OutboxState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class OutboxStateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Written out a second time on purpose: a change of the table must be meant twice. */
    private static final Map<OutboxState, Set<OutboxState>> ALLOWED = Map.of(
            QUEUED, Set.of(SENDING, WITHDRAWN, UNCERTAIN),
            SENDING, Set.of(ACCEPTED, REJECTED, UNCERTAIN, QUEUED),
            UNCERTAIN, Set.of(ACCEPTED, QUEUED, NEVER_ARRIVED, REJECTED),
            NEVER_ARRIVED, Set.of(ACCEPTED),
            ACCEPTED, Set.of(),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OutboxState.values())
                .flatMap(from -> Arrays.stream(OutboxState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void everyPairIsDecided(OutboxState from, OutboxState to) {
        assertThat(from.canBecome(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }

    @Test
    void anOutboxRefusesAStepThatTheTableDoesNotHave() {
        Outbox queued = Outbox.queued(NOW);
        assertThatThrownBy(() -> queued.accepted(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPayoutThatMayHaveBeenSentNeverForgetsIt() {
        Outbox.Note note = new Outbox.Note("no-answer", "time-out", null);
        Outbox resent = Outbox.queued(NOW)
                .sending(NOW)
                .uncertain(NOW, note)
                .queuedAgain(NOW, null, null)
                .sending(NOW);
        assertThat(resent.maybeSent()).isTrue();
        assertThat(resent.attempts()).isEqualTo(2);
    }

    @Test
    void longMissingNeedsBothTimeAndAnswers() {
        Outbox uncertain = Outbox.queued(NOW).sending(NOW).uncertain(NOW, new Outbox.Note("no-answer", "", null));
        Outbox asked = uncertain;
        for (int i = 0; i < Outbox.LONG_MISSING_LOOKUPS - 1; i++) {
            asked = asked.notFound(NOW);
        }
        Instant later = NOW.plus(Outbox.LONG_MISSING);
        assertThat(asked.isLongMissing(later)).isFalse();
        asked = asked.notFound(NOW);
        assertThat(asked.isLongMissing(later)).isTrue();
        assertThat(asked.isLongMissing(later.minusMillis(1))).isFalse();
    }
}
