package dev.coffer.core.payout;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The proof that a first attempt is dead lasts for minutes, not for a weekend. */
final class AgedProofTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway gateway = new ScriptedGateway();

    /** "Pay again" read it back at noon; the form stays open over the weekend; on Monday Calypso knows a hash. */
    @Test
    void theProofOfDeathIsFreshWhenTheSecondAttemptIsConfirmed() {
        Payout first =
                ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "anna", clock.instant());
        Outbox sending = first.outbox().sending(clock.instant());
        first = ledger.move(first.id(), first.outbox(), sending).orElseThrow();
        RemotePayout failed = Payouts.remote(first, PayoutState.FAILED).withTransactionHash(null);
        first = ledger.accept(first.id(), first.outbox(), sending.accepted(clock.instant()), failed, null)
                .orElseThrow();
        gateway.books.put(first.key(), failed);
        new ReadBack(new LedgerThread(ledger, Runnable::run), gateway, () -> Optional.of(ACCOUNT), clock)
                .beforePayingAgain(first.id());
        clock.advance(Duration.ofDays(3));
        gateway.books.put(first.key(), failed.withTransactionHash("9c1f0a"));
        PayoutDraft d = Payouts.draft();
        PayoutDraft second = new PayoutDraft(
                d.draftId(),
                d.depositAddress(),
                d.amount(),
                d.claimReference(),
                d.comment(),
                null,
                first.id(),
                "again");
        assertThatThrownBy(() -> new SubmitPayout(ledger, clock, "anna").submit(second, ACCOUNT, null));
    }
}
