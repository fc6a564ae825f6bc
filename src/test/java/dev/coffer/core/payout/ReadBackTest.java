package dev.coffer.core.payout;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.Failure;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReadBackTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private Optional<String> connected = Optional.of(ACCOUNT);
    private final ReadBack readBack =
            new ReadBack(new LedgerThread(ledger, Runnable::run), gateway, () -> connected, clock);
    private final SubmitPayout submit = new SubmitPayout(ledger, clock, "anna");

    private Payout sending() {
        Payout queued =
                ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "anna", clock.instant());
        return ledger.move(queued.id(), queued.outbox(), queued.outbox().sending(clock.instant()))
                .orElseThrow();
    }

    private Payout failed() {
        Payout sending = sending();
        RemotePayout remote = Payouts.remote(sending, PayoutState.FAILED).withTransactionHash(null);
        gateway.books.put(sending.key(), remote);
        return ledger.accept(sending.id(), sending.outbox(), sending.outbox().accepted(clock.instant()), remote, null)
                .orElseThrow();
    }

    private Payout rejected() {
        Payout sending = sending();
        Outbox.Note note = new Outbox.Note("001", "Bad request", null);
        return ledger.move(sending.id(), sending.outbox(), sending.outbox().rejected(clock.instant(), note))
                .orElseThrow();
    }

    private static PayoutDraft after(PayoutId previous) {
        PayoutDraft draft = Payouts.draft();
        return new PayoutDraft(
                draft.draftId(),
                draft.depositAddress(),
                draft.amount(),
                draft.claimReference(),
                draft.comment(),
                null,
                previous,
                "the first attempt failed");
    }

    @Test
    void aFailedPayoutThatCalypsoStillCallsFailedMayBePaidAgain() {
        Payout dead = readBack.beforePayingAgain(failed().id());
        assertThat(dead.remote()).isNotNull();
        assertThat(gateway.lookups).isEqualTo(1);
        Payout second = submit.submit(after(dead.id()), ACCOUNT, null);
        assertThat(second.key()).isNotEqualTo(dead.key());
        assertThat(second.draft().previousAttempt()).isEqualTo(dead.id());
    }

    @Test
    void aHashThatCameMeanwhileStopsIt() {
        Payout failed = failed();
        gateway.books.put(failed.key(), Payouts.remote(failed, PayoutState.FAILED));
        assertThatThrownBy(() -> readBack.beforePayingAgain(failed.id()))
                .hasMessageContaining("while a transaction hash is known");
        assertThatThrownBy(() -> submit.submit(after(failed.id()), ACCOUNT, null))
                .hasMessageContaining("may have been paid");
        assertThat(ledger.rows).hasSize(1);
    }

    @Test
    void aStateThatContradictsTheEndStopsItForEver() {
        Payout failed = failed();
        gateway.books.put(
                failed.key(), Payouts.remote(failed, PayoutState.COMPLETED).withTransactionHash(null));
        assertThatThrownBy(() -> readBack.beforePayingAgain(failed.id())).hasMessageContaining("now reports COMPLETED");
        gateway.books.put(
                failed.key(), Payouts.remote(failed, PayoutState.FAILED).withTransactionHash(null));
        assertThatThrownBy(() -> readBack.beforePayingAgain(failed.id()))
                .hasMessageContaining("something other than what was confirmed");
    }

    @Test
    void anotherAccountsNotFoundProvesNothing() {
        connected = Optional.of("0xother");
        assertThatThrownBy(() -> readBack.beforePayingAgain(rejected().id())).hasMessageContaining("not connected");
        connected = Optional.empty();
        assertThatThrownBy(() -> readBack.beforePayingAgain(failed().id())).hasMessageContaining("not connected");
        assertThat(gateway.lookups).isZero();
    }

    @Test
    void withoutAnAnswerNobodyPaysAgain() {
        Payout failed = failed();
        gateway.failReads(new Failure.Unreachable("no network"));
        assertThatThrownBy(() -> readBack.beforePayingAgain(failed.id())).hasMessageContaining("no network");
    }

    @Test
    void aPayoutThatVanishedAtCalypsoIsAQuestionForSupport() {
        Payout failed = failed();
        gateway.books.clear();
        assertThatThrownBy(() -> readBack.beforePayingAgain(failed.id())).hasMessageContaining("does not find");
    }

    @Test
    void aRefusedPayoutThatIsThereAllTheSameIsNotPaidAgain() {
        Payout rejected = rejected();
        assertThat(readBack.beforePayingAgain(rejected.id())).isEqualTo(rejected);
        gateway.books.put(rejected.key(), Payouts.remote(rejected, PayoutState.CREATED));
        assertThatThrownBy(() -> readBack.beforePayingAgain(rejected.id()))
                .hasMessageContaining("refused this payout and yet has it");
        assertThat(ledger.changes).anyMatch(change -> change.to().equals("found although refused"));
    }

    private Payout uncertain() {
        Payout sending = sending();
        Outbox.Note why = new Outbox.Note("timed-out", "no answer", null);
        return ledger.move(sending.id(), sending.outbox(), sending.outbox().uncertain(clock.instant(), why))
                .orElseThrow();
    }

    @Test
    void aMissingPayoutThatArrivedMeanwhileIsNotClosed() {
        Payout missing = uncertain();
        readBack.beforeClosing(missing.id());
        assertThat(gateway.lookups).isEqualTo(1);
        assertThat(ledger.only().outbox()).isEqualTo(missing.outbox());
        gateway.books.put(missing.key(), Payouts.remote(missing, PayoutState.IN_PROGRESS));
        assertThatThrownBy(() -> readBack.beforeClosing(missing.id())).hasMessageContaining("after all");
        assertThat(ledger.only().outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(ledger.only().mismatch()).isNull();
    }

    @Test
    void withoutAnAnswerNothingIsClosed() {
        Payout missing = uncertain();
        gateway.failReads(new Failure.Unreachable("no network"));
        assertThatThrownBy(() -> readBack.beforeClosing(missing.id())).hasMessageContaining("no network");
        connected = Optional.of("0xother");
        assertThatThrownBy(() -> readBack.beforeClosing(missing.id())).hasMessageContaining("not connected");
    }

    @Test
    void aPayoutThatMayStillBePaidHasNoSecondAttempt() {
        Payout sending = sending();
        assertThatThrownBy(() -> submit.submit(after(sending.id()), ACCOUNT, null))
                .hasMessageContaining("may have been paid");
        assertThat(ledger.rows).hasSize(1);
    }
}
