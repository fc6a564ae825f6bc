package dev.coffer.sync;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.ValidationText;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An event is a reason to look. What it claims is nowhere to be found afterwards. */
final class EventFollowerTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryQueue queue = new MemoryQueue(ledger);
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));
    private final LedgerThread thread = new LedgerThread(ledger, Runnable::run);
    private int balances;
    private int uncertain;
    private final PayoutPoller poller = new PayoutPoller(thread, gateway, ACCOUNT, clock, board, () -> {});
    private final EventFollower follower = new EventFollower(
            queue, thread, ACCOUNT, clock, board, new EventFollower.Woken(poller, () -> uncertain++, () -> balances++));

    private Payout accepted(String account) {
        Payout queued =
                ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), account, "ann", clock.instant());
        Outbox sending = queued.outbox().sending(clock.instant());
        Payout claimed = ledger.move(queued.id(), queued.outbox(), sending).orElseThrow();
        RemotePayout remote = gateway.create(claimed);
        return ledger.accept(claimed.id(), sending, sending.accepted(clock.instant()), remote, null)
                .orElseThrow();
    }

    private void atCalypso(Payout payout, PayoutState state) {
        gateway.books.put(payout.key(), Payouts.remote(payout, state));
    }

    private StoredEvent event(String type, @Nullable Payout payout, @Nullable String status) {
        RemotePayout remote = payout == null ? null : payout.remote();
        return queue.add(new WebhookEvent(
                type, remote == null ? "unknown" : remote.remoteId(), null, null, status, null, null, null, null));
    }

    private static RemotePayout remote(Payout payout) {
        return Objects.requireNonNull(payout.remote());
    }

    private PayoutState state(Payout payout) {
        return remote(ledger.find(payout.id()).orElseThrow()).state();
    }

    @Test
    void theNamedPayoutIsReadAndNoOther() {
        Payout one = accepted(ACCOUNT);
        Payout two = accepted(ACCOUNT);
        atCalypso(one, PayoutState.COMPLETED);
        atCalypso(two, PayoutState.COMPLETED);
        StoredEvent event = event("PAYOUT_CHANGE_STATUS", one, "COMPLETED");
        follower.follow();
        assertThat(state(one)).isEqualTo(PayoutState.COMPLETED);
        assertThat(state(two)).isEqualTo(PayoutState.CREATED);
        assertThat(queue.outcome(event)).isEqualTo(EventOutcome.READ);
    }

    @Test
    void whatAnEventClaimsIsNeverRecorded() {
        Payout payout = accepted(ACCOUNT);
        event("PAYOUT_CHANGE_STATUS", payout, "FAILED");
        follower.follow();
        assertThat(state(payout)).isEqualTo(PayoutState.CREATED);
        assertThat(ledger.changes).noneMatch(change -> change.to().equals("FAILED"));
    }

    @Test
    void manyEventsOfOnePayoutTakeOneReading() {
        Payout payout = accepted(ACCOUNT);
        atCalypso(payout, PayoutState.COMPLETED);
        for (String status : new String[] {"COMPLETED", "IN_PROGRESS", "CREATED"}) {
            event("PAYOUT_CHANGE_STATUS", payout, status);
        }
        follower.follow();
        assertThat(gateway.lookups).isEqualTo(1);
        assertThat(queue.waiting(0, 10)).isEmpty();
    }

    @Test
    void lateEventsOfAPayoutThatIsThroughTakeNone() {
        Payout payout = accepted(ACCOUNT);
        atCalypso(payout, PayoutState.COMPLETED);
        event("PAYOUT_CHANGE_STATUS", payout, "COMPLETED");
        follower.follow();
        StoredEvent again = event("PAYOUT_CHANGE_STATUS", payout, "COMPLETED");
        StoredEvent contradicts = event("PAYOUT_CHANGE_STATUS", payout, "FAILED");
        follower.follow();
        assertThat(queue.outcome(again)).isEqualTo(EventOutcome.KNOWN);
        assertThat(queue.outcome(contradicts)).isEqualTo(EventOutcome.READ);
        assertThat(gateway.lookups).isEqualTo(2);
    }

    @Test
    void withoutAnAnswerTheEventWaits() {
        Payout payout = accepted(ACCOUNT);
        atCalypso(payout, PayoutState.COMPLETED);
        StoredEvent event = event("PAYOUT_CHANGE_STATUS", payout, "COMPLETED");
        gateway.failReads(new Failure.Unreachable("cut"));
        follower.follow();
        assertThat(queue.outcome(event)).isNull();
        assertThat(follower.tick()).isFalse();
        clock.advance(Duration.ofSeconds(5));
        assertThat(follower.tick()).isTrue();
        gateway.failReads(null);
        follower.follow();
        assertThat(state(payout)).isEqualTo(PayoutState.COMPLETED);
        assertThat(queue.outcome(event)).isEqualTo(EventOutcome.READ);
    }

    @Test
    void whatWasReadAfterATroubleIsPolledAsBefore() {
        Payout payout = accepted(ACCOUNT);
        board.events().listening(true);
        event("PAYOUT_CHANGE_STATUS", payout, "IN_PROGRESS");
        gateway.failReads(new Failure.NoAnswer("lost"));
        follower.follow();
        assertThat(board.events().announces(payout.id())).isFalse();
        gateway.failReads(null);
        atCalypso(payout, PayoutState.IN_PROGRESS);
        clock.advance(Duration.ofSeconds(10));
        follower.follow();
        assertThat(state(payout)).isEqualTo(PayoutState.IN_PROGRESS);
        assertThat(board.events().announces(payout.id())).isTrue();
    }

    @Test
    void anEventThatWaitsIsHeardOnce() {
        Payout payout = accepted(ACCOUNT);
        Payout other = accepted(ACCOUNT);
        board.events().listening(true);
        event("PAYOUT_CHANGE_STATUS", payout, "COMPLETED");
        gateway.failReads(new Failure.Unreachable("cut"));
        follower.follow();
        board.events().polled(other.id(), PayoutState.COMPLETED);
        for (int i = 0; i < 70; i++) {
            clock.advance(Duration.ofSeconds(1));
            follower.tick();
            follower.follow();
        }
        assertThat(board.status().current().eventsSilentSince()).isNotNull();
    }

    @Test
    void payoutsThatAreNotHereAreOffered() {
        StoredEvent event = event("PAYOUT_CHANGE_STATUS", null, "COMPLETED");
        follower.follow();
        assertThat(queue.outcome(event)).isEqualTo(EventOutcome.OFFERED);
        assertThat(gateway.lookups).isZero();
    }

    @Test
    void payoutsOfAnotherAccountAreLeftToIt() {
        Payout other = accepted("0xother");
        StoredEvent event = event("PAYOUT_CHANGE_STATUS", other, "COMPLETED");
        follower.follow();
        assertThat(queue.outcome(event)).isEqualTo(EventOutcome.OTHER_ACCOUNT);
        assertThat(gateway.lookups).isZero();
    }

    @Test
    void moneyThatCameInIsLookedAt() {
        StoredEvent event = event(WebhookEvent.FUNDS_DELIVERED, null, null);
        follower.follow();
        assertThat(balances).isEqualTo(1);
        assertThat(queue.outcome(event)).isEqualTo(EventOutcome.BALANCES);
    }

    @Test
    void otherGroupsAndUnreadableOnesAreNoted() {
        StoredEvent invoice = event("INVOICE_PAID", null, null);
        StoredEvent nonsense = queue.add(WebhookEvent.unreadable());
        follower.follow();
        assertThat(queue.outcome(invoice)).isEqualTo(EventOutcome.NOTED);
        assertThat(queue.outcome(nonsense)).isEqualTo(EventOutcome.NOTED);
    }

    @Test
    void anUncertainPayoutIsLookedUpByItsKey() {
        Payout queued =
                ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "ann", clock.instant());
        Outbox sending = queued.outbox().sending(clock.instant());
        ledger.move(queued.id(), queued.outbox(), sending);
        StoredEvent early = queue.add(
                new WebhookEvent("PAYOUT_CHANGE_STATUS", "9", queued.key(), null, "CREATED", null, null, null, null));
        follower.follow();
        assertThat(queue.outcome(early)).as("the create call has no answer yet").isNull();
        ledger.move(
                queued.id(),
                sending,
                sending.uncertain(clock.instant(), new Outbox.Note("no-answer", "time-out", null)));
        follower.follow();
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(uncertain).isEqualTo(1);
        assertThat(queue.outcome(early)).isEqualTo(EventOutcome.READ);
    }

    @Test
    void aValidationErrorIsWordedOnceOnThePayout() {
        Payout payout = accepted(ACCOUNT);
        WebhookEvent error = new WebhookEvent(
                WebhookEvent.PAYOUT_VALIDATION_ERROR,
                remote(payout).remoteId(),
                null,
                null,
                null,
                null,
                "Not enough",
                "NOT_ENOUGH_FUNDS",
                "4815161");
        queue.add(error);
        follower.follow();
        queue.add(error);
        follower.follow();
        assertThat(ledger.changes)
                .filteredOn(change -> change.kind() == PayoutChange.Kind.REMARK)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.to()).isEqualTo(ValidationText.SUBJECT);
                    assertThat(change.detail())
                            .isEqualTo("The balance at Calypso does not cover the payout"
                                    + " (NOT_ENOUGH_FUNDS, withdrawal 4815161): Not enough");
                });
    }

    @Test
    void anUnknownReasonIsShownAsItCame() {
        assertThat(ValidationText.of(new WebhookEvent("x", null, null, null, null, null, null, "NEW_REASON", null)))
                .isEqualTo("Calypso reports a problem with the transfer (NEW_REASON).");
        assertThat(ValidationText.of(WebhookEvent.unreadable()))
                .isEqualTo("Calypso reports a problem with the transfer.");
    }

    @Test
    void moreEventsThanOneBatchAreAllWorkedOn() {
        Payout stuck = accepted("0xother");
        for (int i = 0; i < 250; i++) {
            event("PAYOUT_CHANGE_STATUS", stuck, "s" + i);
        }
        follower.follow();
        assertThat(queue.waiting(0, 1_000)).isEmpty();
    }

    @Test
    void whileEventsComeOpenPayoutsAreAskedAboutTenTimesLessOften() {
        Payout payout = accepted(ACCOUNT);
        board.events().listening(true);
        pollFor(20);
        int without = gateway.lookups;
        event("PAYOUT_CHANGE_STATUS", payout, "CREATED");
        follower.follow();
        gateway.lookups = 0;
        pollFor(20);
        assertThat(without).isEqualTo(10);
        assertThat(gateway.lookups).isEqualTo(1);
    }

    @Test
    void thePaceReturnsWhenAChangeComesUnannounced() {
        Payout payout = accepted(ACCOUNT);
        Payout other = accepted(ACCOUNT);
        board.events().listening(true);
        event("PAYOUT_CHANGE_STATUS", other, "CREATED");
        follower.follow();
        clock.advance(Duration.ofSeconds(30));
        atCalypso(payout, PayoutState.IN_PROGRESS);
        pollFor(90);
        assertThat(board.status().current().eventsSilentSince()).isNotNull();
        gateway.lookups = 0;
        clock.advance(Duration.ofSeconds(200));
        pollFor(30);
        assertThat(gateway.lookups).isGreaterThanOrEqualTo(4);
    }

    @Test
    void anAnswerBehindTheTimesIsAskedForAgainSoon() {
        Payout payout = accepted(ACCOUNT);
        board.events().listening(true);
        event("PAYOUT_CHANGE_STATUS", payout, "COMPLETED");
        follower.follow();
        assertThat(state(payout)).isEqualTo(PayoutState.CREATED);
        atCalypso(payout, PayoutState.COMPLETED);
        pollFor(3);
        assertThat(state(payout)).isEqualTo(PayoutState.COMPLETED);
        pollFor(90);
        assertThat(board.status().current().eventsSilentSince()).isNull();
    }

    /** Which payouts cannot be read, and how each look-up of them ends. */
    private final Map<String, Failure> unreadable = new HashMap<>();

    private String faulty = "";
    private final List<String> asked = new ArrayList<>();
    private final PayoutLookup partly = new PayoutLookup() {
        @Override
        public Optional<RemotePayout> findByKey(IdempotencyKey key) {
            return gateway.findByKey(key);
        }

        @Override
        public Optional<RemotePayout> findById(String remoteId) {
            asked.add(remoteId);
            if (remoteId.equals(faulty)) {
                throw new IllegalStateException("a fault");
            }
            Failure failure = unreadable.get(remoteId);
            if (failure != null) {
                throw new FailureException(failure);
            }
            return gateway.findById(remoteId);
        }
    };
    private final PayoutPoller partlyPolled = new PayoutPoller(thread, partly, ACCOUNT, clock, board, () -> {});
    private final EventFollower besides = new EventFollower(
            queue,
            thread,
            ACCOUNT,
            clock,
            board,
            new EventFollower.Woken(partlyPolled, () -> uncertain++, () -> balances++));

    private Payout unreadable(Failure failure) {
        Payout payout = accepted(ACCOUNT);
        unreadable.put(remote(payout).remoteId(), failure);
        return payout;
    }

    private long askedAbout(Payout payout) {
        return asked.stream().filter(remote(payout).remoteId()::equals).count();
    }

    @Test
    void aPayoutThatCannotBeReadHoldsUpNoOther() {
        Payout poison = unreadable(new Failure.BadAnswer("a field of another kind"));
        Payout other = accepted(ACCOUNT);
        atCalypso(other, PayoutState.COMPLETED);
        StoredEvent waits = event("PAYOUT_CHANGE_STATUS", poison, "COMPLETED");
        for (int i = 0; i < 120; i++) {
            event("PAYOUT_CHANGE_STATUS", poison, "s" + i);
        }
        StoredEvent later = event("PAYOUT_CHANGE_STATUS", other, "COMPLETED");
        besides.follow();
        assertThat(queue.outcome(later)).isEqualTo(EventOutcome.READ);
        assertThat(state(other)).isEqualTo(PayoutState.COMPLETED);
        assertThat(queue.outcome(waits)).isNull();
        assertThat(besides.tick()).as("the next event is worked on at once").isTrue();
        unreadable.clear();
        clock.advance(Duration.ofSeconds(5));
        besides.follow();
        assertThat(queue.waiting(0, 1_000)).isEmpty();
    }

    @Test
    void itIsAskedAboutAgainAfterGrowingPausesAndNotAtEveryEvent() {
        Payout poison = unreadable(new Failure.BadAnswer("a field of another kind"));
        for (int second = 0; second < 3_600; second++) {
            event("PAYOUT_CHANGE_STATUS", poison, "s" + second);
            besides.follow();
            clock.advance(Duration.ofSeconds(1));
        }
        // At 0, 5, 15, 35, 75, 155, 315 s, and every five minutes from then on.
        assertThat(askedAbout(poison)).isEqualTo(7 + (3_600 - 316) / 300);
    }

    @Test
    void whatCannotBeReadIsPolledAtTheOrdinaryPace() {
        Payout poison = unreadable(new Failure.BadAnswer("a field of another kind"));
        Payout other = accepted(ACCOUNT);
        board.events().listening(true);
        event("PAYOUT_CHANGE_STATUS", poison, "COMPLETED");
        event("PAYOUT_CHANGE_STATUS", other, "CREATED");
        besides.follow();
        atCalypso(poison, PayoutState.COMPLETED);
        unreadable.clear();
        clock.advance(Duration.ofSeconds(2));
        partlyPolled.readDue();
        assertThat(state(poison)).isEqualTo(PayoutState.COMPLETED);
        assertThat(askedAbout(other)).as("events go on to spare it").isEqualTo(1);
    }

    @Test
    void aFaultOfOursAtOnePayoutHoldsUpNoOthersPoll() {
        faulty = remote(accepted(ACCOUNT)).remoteId();
        Payout other = accepted(ACCOUNT);
        atCalypso(other, PayoutState.COMPLETED);
        clock.advance(Duration.ofSeconds(2));
        partlyPolled.readDue();
        assertThat(state(other)).isEqualTo(PayoutState.COMPLETED);
    }

    /** How long polling alone takes to see what became of a payout that is 40 minutes old, beside a fresh one that cannot be read. */
    private int secondsUntilSeenBeside(Failure failure) {
        Payout other = accepted(ACCOUNT);
        clock.advance(Duration.ofMinutes(40));
        partlyPolled.readDue();
        unreadable(failure);
        atCalypso(other, PayoutState.COMPLETED);
        int seconds = 0;
        while (!state(other).equals(PayoutState.COMPLETED) && seconds < 1_000) {
            clock.advance(Duration.ofSeconds(1));
            partlyPolled.readDue();
            seconds++;
        }
        return seconds;
    }

    @Test
    void whatCannotBeReadSlowsTheOthersPollsNeither() {
        assertThat(secondsUntilSeenBeside(new Failure.BadAnswer("a field of another kind")))
                .isLessThanOrEqualTo(60);
    }

    @Test
    void norDoesAFaultThatOnlyOnePayoutMeets() {
        assertThat(secondsUntilSeenBeside(new Failure.ServerFault(500, "", null)))
                .isLessThanOrEqualTo(60);
    }

    @Test
    void aServerThatGivesNoPayoutAnAnswerIsAskedMoreAndMoreSlowly() {
        unreadable(new Failure.NoAnswer("reset"));
        unreadable(new Failure.NoAnswer("reset"));
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofSeconds(1));
            partlyPolled.readDue();
        }
        assertThat(asked).as("60 at the ordinary pace").hasSizeLessThan(15);
    }

    @Test
    void oneLostAnswerIsItsOwnTroubleAndTwoInARowEndTheRound() {
        Payout lost = unreadable(new Failure.NoAnswer("reset"));
        Payout read = accepted(ACCOUNT);
        Payout broken = unreadable(new Failure.ServerFault(500, "", null));
        Payout brokenToo = unreadable(new Failure.ServerFault(500, "", null));
        Payout last = accepted(ACCOUNT);
        List<Payout> all = List.of(lost, read, broken, brokenToo, last);
        all.forEach(payout -> event("PAYOUT_CHANGE_STATUS", payout, "COMPLETED"));
        besides.follow();
        assertThat(all).extracting(this::askedAbout).containsExactly(1L, 1L, 1L, 1L, 0L);
        assertThat(besides.tick()).isFalse();
        // Two that never can be read keep the last one waiting for one round and no longer.
        besides.follow();
        assertThat(all).extracting(this::askedAbout).containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(queue.waiting(0, 10)).hasSize(3);
    }

    @Test
    void whatEveryRequestWouldMeetEndsTheRoundAndIsHeldAgainstNoPayout() {
        for (Failure failure : List.of(
                new Failure.Unreachable("cut"),
                new Failure.RateLimited(Duration.ofSeconds(1)),
                new Failure.Unauthorized("002", "", null),
                new Failure.Forbidden("", null),
                new Failure.ClockSkew(Duration.ofMinutes(9)),
                new Failure.LockedSecrets("closed"))) {
            asked.clear();
            Payout first = unreadable(failure);
            Payout second = accepted(ACCOUNT);
            event("PAYOUT_CHANGE_STATUS", first, "COMPLETED");
            event("PAYOUT_CHANGE_STATUS", second, "COMPLETED");
            besides.follow();
            assertThat(askedAbout(second)).as("%s", failure).isZero();
            assertThat(besides.tick()).isFalse();
            unreadable.clear();
            besides.follow();
            assertThat(queue.waiting(0, 10)).isEmpty();
        }
    }

    @Test
    void anEventOfAPayoutThatIsGoneIsOfferedAndHoldsUpNoOther() {
        Payout gone = accepted(ACCOUNT);
        Payout other = accepted(ACCOUNT);
        StoredEvent first = event("PAYOUT_CHANGE_STATUS", gone, "COMPLETED");
        StoredEvent second = event("PAYOUT_CHANGE_STATUS", other, "COMPLETED");
        queue.stillNames = gone;
        ledger.rows.remove(gone.id());
        besides.follow();
        assertThat(queue.outcome(first)).isEqualTo(EventOutcome.OFFERED);
        assertThat(queue.outcome(second)).isEqualTo(EventOutcome.READ);
    }

    @Test
    void aFaultOfOursHoldsUpNoOtherEither() {
        Payout poison = accepted(ACCOUNT);
        Payout other = accepted(ACCOUNT);
        queue.add(new WebhookEvent(
                WebhookEvent.PAYOUT_VALIDATION_ERROR,
                remote(poison).remoteId(),
                null,
                null,
                null,
                null,
                "Not enough",
                null,
                null));
        StoredEvent second = event("PAYOUT_CHANGE_STATUS", other, "COMPLETED");
        queue.broken = true;
        besides.follow();
        assertThat(queue.outcome(second)).isEqualTo(EventOutcome.READ);
    }

    private void pollFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.advance(Duration.ofSeconds(1));
            board.events().tick();
            poller.readDue();
        }
    }
}
