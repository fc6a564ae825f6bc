package dev.coffer.sync;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.MissingProof;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sender and reconciler together: whatever the server does, one confirmed payout is at most one payout there. */
final class SendAndReconcileTest {
    private static final Failure NO_ANSWER = new Failure.NoAnswer("time-out");
    private static final Failure REFUSED = new Failure.Rejected("001", "Bad request", "t-1");

    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final ServerClock serverClock = new ServerClock();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));
    private final LedgerThread thread = new LedgerThread(ledger, Runnable::run);
    private final OutboxSender sender =
            new OutboxSender(thread, gateway, ACCOUNT, serverClock, clock, board, Steps.NONE);
    private final Reconciler reconciler = new Reconciler(thread, gateway, ACCOUNT, clock, board, Steps.NONE);

    private Payout queued() {
        return ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "anna", clock.instant());
    }

    private void lookUpFor(Duration time) {
        for (long s = 0; s < time.toSeconds(); s++) {
            clock.advance(Duration.ofSeconds(1));
            reconciler.lookUpDue();
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Failure.Unreachable("refused"), OutboxState.QUEUED, false),
                Arguments.of(new Failure.RateLimited(Duration.ofSeconds(9)), OutboxState.QUEUED, false),
                Arguments.of(new Failure.Unauthorized("003", "Wrong sign", null), OutboxState.QUEUED, true),
                Arguments.of(new Failure.Forbidden("no", null), OutboxState.QUEUED, true),
                Arguments.of(new Failure.ClockSkew(Duration.ofSeconds(200)), OutboxState.QUEUED, true),
                Arguments.of(new Failure.LockedSecrets("locked"), OutboxState.QUEUED, true),
                Arguments.of(REFUSED, OutboxState.REJECTED, false),
                Arguments.of(new Failure.Rejected("010", "Wrong account", null), OutboxState.REJECTED, false),
                Arguments.of(new Failure.Rejected("014", "Currency", null), OutboxState.REJECTED, false),
                Arguments.of(new Failure.Rejected("015", "Chain", null), OutboxState.REJECTED, false),
                Arguments.of(new Failure.Rejected("016", "Key or validation", null), OutboxState.UNCERTAIN, false),
                Arguments.of(new Failure.Rejected("777", "Never heard of", null), OutboxState.UNCERTAIN, false),
                Arguments.of(NO_ANSWER, OutboxState.UNCERTAIN, false),
                Arguments.of(new Failure.ServerFault(500, "oops", null), OutboxState.UNCERTAIN, false),
                Arguments.of(new Failure.BadAnswer("HTML"), OutboxState.UNCERTAIN, false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void everyFailureHasItsOutcome(Failure failure, OutboxState expected, boolean pauses) {
        queued();
        gateway.failBefore(failure);
        sender.drain();
        assertThat(ledger.only().outbox().state()).isEqualTo(expected);
        assertThat(board.status().current().paused() != null).isEqualTo(pauses);
        assertThat(gateway.creates).hasSize(1);
    }

    @Test
    void anAcceptedPayoutCarriesCalypsosId() {
        queued();
        sender.drain();
        Payout accepted = ledger.only();
        assertThat(accepted.outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(accepted.remote())
                .isNotNull()
                .satisfies(remote -> assertThat(remote.remoteId()).isEqualTo("4811"));
        assertThat(accepted.mismatch()).isNull();
    }

    @Test
    void aLostAnswerIsLookedUpAndNeverSentAgain() {
        queued();
        gateway.failAfter(NO_ANSWER);
        sender.drain();
        sender.drain();
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        lookUpFor(Duration.ofSeconds(1));
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(gateway.creates).hasSize(1);
    }

    @Test
    void answersThatCannotBeReadAreRemarkedOnceAndAskedAgain() {
        queued();
        gateway.failBefore(NO_ANSWER);
        sender.drain();
        gateway.failReads(new Failure.BadAnswer("HTML"));
        lookUpFor(Duration.ofMinutes(15));
        assertThat(ledger.changes)
                .filteredOn(change -> change.to().equals("look-up not readable"))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.detail()).contains("HTML").contains("do not pay this anew"));
        assertThat(ledger.only().outbox().lookups()).isZero();
        assertThat(MissingProof.doubt(ledger.only(), clock.instant())).isPresent();
    }

    @Test
    void theKeyIsLookedUpAtOneThreeTenThirtySecondsThenEveryMinute() {
        queued();
        gateway.failBefore(NO_ANSWER);
        sender.drain();
        StringBuilder at = new StringBuilder();
        for (int s = 1; s <= 160; s++) {
            int before = gateway.lookups;
            lookUpFor(Duration.ofSeconds(1));
            if (gateway.lookups > before) {
                at.append(s).append(' ');
            }
        }
        assertThat(at.toString()).isEqualTo("1 3 10 30 90 150 ");
    }

    @Test
    void aPersonMaySendAgainUnderTheSameKeyAndALateFirstRequestDoesNotPayTwice() {
        Payout payout = queued();
        gateway.failBefore(NO_ANSWER);
        sender.drain();
        lookUpFor(Duration.ofMinutes(12));
        Payout missing = ledger.only();
        assertThat(missing.outbox().isLongMissing(clock.instant())).isTrue();
        ledger.move(missing.id(), missing.outbox(), missing.outbox().queuedAgain(clock.instant(), null, null));
        gateway.books.put(payout.key(), Payouts.remote(payout, PayoutState.CREATED));
        sender.drain();
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        lookUpFor(Duration.ofSeconds(2));
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(gateway.creates).containsOnly(payout.key());
        assertThat(gateway.books).hasSize(1);
    }

    @Test
    void aRefusalAfterAnUnclearAttemptProvesNothing() {
        queued();
        gateway.failAfter(NO_ANSWER).failBefore(REFUSED);
        gateway.failReads(NO_ANSWER);
        sender.drain();
        Payout uncertain = ledger.only();
        ledger.move(uncertain.id(), uncertain.outbox(), uncertain.outbox().queuedAgain(clock.instant(), null, null));
        sender.drain();
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
    }

    @Test
    void aKeyRefusedForAnotherReasonIsRejectedOnlyAfterTenMinutesOfNotFound() {
        queued();
        gateway.failBefore(new Failure.Rejected("016", "Deal cannot be created, validation failed", "t-9"));
        sender.drain();
        lookUpFor(Duration.ofMinutes(9));
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        lookUpFor(Duration.ofMinutes(3));
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.REJECTED);
        assertThat(ledger.only().outbox().note())
                .isEqualTo(new Outbox.Note("016", "Deal cannot be created, validation failed", "t-9"));
    }

    @Test
    void aRefusalThatNamesOurKeyIsNeverTurnedIntoARejection() {
        Payout payout = queued();
        gateway.failBefore(new Failure.Rejected("016", "Idempotency key " + payout.key() + " already exists", null));
        sender.drain();
        lookUpFor(Duration.ofMinutes(30));
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
    }

    @Test
    void whatACrashLeftInSendingBecomesUncertainBeforeAnythingElseIsSent() {
        Payout payout = queued();
        ledger.move(payout.id(), payout.outbox(), payout.outbox().sending(clock.instant()));
        sender.drain();
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(gateway.creates).isEmpty();
    }

    @Test
    void aFoundPayoutThatDiffersRaisesTheAlarm() {
        Payout payout = queued();
        gateway.failAfter(NO_ANSWER);
        sender.drain();
        gateway.books.put(payout.key(), Payouts.withAmount(Payouts.remote(payout, PayoutState.CREATED), "125"));
        lookUpFor(Duration.ofSeconds(1));
        assertThat(ledger.only().mismatch()).contains("the amount is 125 instead of 12.5");
    }

    @Test
    void noSendWhileTheClocksAreTooFarApart() {
        queued();
        serverClock.measured(Duration.ofSeconds(-121));
        sender.drain();
        assertThat(gateway.creates).isEmpty();
        assertThat(board.status().current().paused()).contains("121 s ahead of");
        serverClock.measured(Duration.ZERO);
        sender.drain();
        assertThat(gateway.creates).hasSize(1);
    }

    @Test
    void aRefusedKeyHoldsTheRestOfTheQueueUntilAPersonAsksAgain() {
        queued();
        queued();
        gateway.failBefore(new Failure.Unauthorized("002", "Invalid API key", null));
        sender.drain();
        sender.drain();
        assertThat(gateway.creates).hasSize(1);
        sender.resume();
        sender.drain();
        assertThat(gateway.books).hasSize(2);
    }

    @Test
    void anUnreachableServerIsTriedAgainLaterWithTheSameKey() {
        Payout payout = queued();
        gateway.failBefore(new Failure.Unreachable("refused"));
        sender.drain();
        sender.drain();
        assertThat(gateway.creates).hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        sender.drain();
        assertThat(gateway.creates).containsExactly(payout.key(), payout.key());
        assertThat(gateway.books).hasSize(1);
    }

    @Test
    void anotherAccountsPayoutsAreLeftAlone() {
        ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), "0xother", "anna", clock.instant());
        sender.drain();
        assertThat(gateway.creates).isEmpty();
    }

    @Test
    void aClosedPayoutThatArrivesLateIsNoticed() {
        Payout payout = queued();
        gateway.failBefore(NO_ANSWER);
        sender.drain();
        Payout uncertain = ledger.only();
        ledger.move(
                uncertain.id(),
                uncertain.outbox(),
                uncertain.outbox().neverArrived(clock.instant(), new Outbox.Note("closed", "bank says so", null)));
        gateway.books.put(payout.key(), Payouts.remote(payout, PayoutState.COMPLETED));
        clock.advance(Duration.ofHours(2));
        reconciler.lookUpDue();
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(ledger.only().mismatch()).contains("closed as never arrived");
    }

    @Test
    void whileTheLedgerIsHeldNotEvenALeftOverIsTouched() {
        Payout payout = queued();
        ledger.move(payout.id(), payout.outbox(), payout.outbox().sending(clock.instant()));
        queued();
        board.hold("The database is damaged.");
        sender.drain();
        assertThat(ledger.inOutbox(ACCOUNT, OutboxState.SENDING)).hasSize(1);
        assertThat(gateway.creates).isEmpty();
        assertThat(board.status().current().paused()).isEqualTo("The database is damaged.");
        board.hold(null);
        sender.drain();
        assertThat(gateway.creates).hasSize(1);
        assertThat(board.status().current().paused()).isNull();
    }

    @Test
    void afterAJumpOfTheClockNothingIsSentUntilTheServerHasAnswered() {
        queued();
        board.doubtClock("the clock jumped");
        sender.drain();
        sender.drain();
        assertThat(gateway.creates).isEmpty();
        assertThat(board.status().current().paused()).isEqualTo("the clock jumped");
        board.failed(NO_ANSWER);
        sender.drain();
        assertThat(gateway.creates).isEmpty();
        board.answered();
        sender.drain();
        assertThat(gateway.creates).hasSize(1);
    }

    @Test
    void aRefusedTimeStampIsForgivenByItselfOnceTheClockIsSet() {
        queued();
        serverClock.measured(Duration.ofSeconds(20));
        gateway.failBefore(new Failure.ClockSkew(Duration.ofSeconds(200)));
        sender.drain();
        sender.drain();
        assertThat(gateway.creates).as("no second try against the same clock").hasSize(1);
        serverClock.measured(Duration.ofSeconds(200));
        sender.drain();
        assertThat(gateway.creates).hasSize(1);
        assertThat(board.status().current().paused()).contains("200 s behind");
        serverClock.measured(Duration.ofSeconds(1));
        sender.drain();
        assertThat(gateway.books).hasSize(1);
        assertThat(board.status().current().paused()).isNull();
    }
}
