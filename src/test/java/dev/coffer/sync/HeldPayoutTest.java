package dev.coffer.sync;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person was told of a payout that is held stays true. */
final class HeldPayoutTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));
    private final LedgerThread thread = new LedgerThread(ledger, Runnable::run);
    private final OutboxSender sender =
            new OutboxSender(thread, gateway, ACCOUNT, new ServerClock(), clock, board, Steps.NONE);
    private final Reconciler reconciler = new Reconciler(thread, gateway, ACCOUNT, clock, board, Steps.NONE);

    private Payout scheduled(Instant at) {
        PayoutDraft was = Payouts.draft();
        PayoutDraft draft = new PayoutDraft(
                was.draftId(),
                was.depositAddress(),
                was.amount(),
                was.claimReference(),
                was.comment(),
                new ExecutionDate(at, ZoneOffset.UTC, "typed"),
                null,
                null);
        return ledger.enter(draft, new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "anna", clock.instant());
    }

    /** "It was not sent. Withdraw it, and enter it again": after that was said, it must not go out by itself. */
    @Test
    void aPayoutThatWasCalledOverdueIsNotSentByItselfLater() {
        Instant noon = clock.instant();
        scheduled(noon.plus(Duration.ofHours(2)));
        clock.set(noon.plus(Duration.ofDays(1))); // the computer's clock is wrong at start, nobody has measured it yet
        sender.drain();
        assertThat(ledger.only().isOverdue()).isTrue();
        assertThat(Objects.requireNonNull(ledger.only().outbox().note()).text())
                .contains("it was not sent")
                .contains("enter it again");
        clock.set(noon.plus(Duration.ofMinutes(1))); // the clock is set right
        sender.drain();
        assertThat(gateway.creates).isEmpty();
    }

    /** Code 016 naming our key: the key is in use at Calypso. Its look-ups miss (a stale replica); a person sends again, too late. */
    @Test
    void aPayoutWhoseKeyCalypsoCalledUsedIsNeverCalledNotSentNorWithdrawn() {
        Instant noon = clock.instant();
        Payout payout = scheduled(noon.plus(Duration.ofMinutes(8)));
        gateway.failAfter(new Failure.Rejected("016", "Key " + payout.key() + " already exists", "t"));
        sender.drain(); // a gateway on the way doubled the request: the first was accepted, the second refused
        assertThat(gateway.books).hasSize(1);
        var hidden = java.util.Map.copyOf(gateway.books);
        gateway.books.clear(); // stale reads
        for (int s = 0; s < 720; s++) {
            clock.advance(Duration.ofSeconds(1));
            reconciler.lookUpDue();
        }
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        new ResendUncertain(ledger, clock, "anna").resend(payout.id());
        gateway.books.putAll(hidden);
        sender.drain();
        Payout now = ledger.only();
        assertThat(now.isOverdue()).as(String.valueOf(now.outbox().note())).isFalse();
        assertThat(WithdrawPayout.doubt(now))
                .as("may be withdrawn and entered again under a new key")
                .isPresent();
    }
}
