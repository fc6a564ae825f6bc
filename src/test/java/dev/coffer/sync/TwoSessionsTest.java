package dev.coffer.sync;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two senders of one ledger for a moment, as when a person connects again. */
final class TwoSessionsTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway calypso = new ScriptedGateway();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));
    private final LedgerThread thread = new LedgerThread(ledger, Runnable::run);

    private OutboxSender sender(PayoutGateway gateway) {
        return new OutboxSender(thread, gateway, ACCOUNT, new ServerClock(), clock, board, Steps.NONE);
    }

    /** A person connects again: the old session is stopped, but a wake-up of its sender is still to run while the new one sends. */
    @Test
    void aStoppedSenderLeavesTheNewOnesPayoutAlone() {
        OutboxSender old = sender(calypso);
        old.stop();
        ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), ACCOUNT, "anna", clock.instant());
        sender(new PayoutGateway() {
                    @Override
                    public RemotePayout create(Payout payout) {
                        RemotePayout answer = calypso.create(payout);
                        old.drain();
                        return answer;
                    }

                    @Override
                    public Optional<RemotePayout> findByKey(IdempotencyKey key) {
                        return calypso.findByKey(key);
                    }

                    @Override
                    public Optional<RemotePayout> findById(String remoteId) {
                        return calypso.findById(remoteId);
                    }
                })
                .drain();
        assertThat(ledger.only().outbox().state()).as("Calypso said 200").isEqualTo(OutboxState.ACCEPTED);
    }
}
