package dev.coffer.sync;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.PublishedLedger;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteForeignLedger;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payout from elsewhere on the real ledger, with everything at work that sends, looks up and follows. */
final class BroughtInTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));

    @TempDir
    Path folder;

    @Test
    void itIsFollowedAndNeverSent() {
        try (Database database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock)) {
            PublishedLedger ledger = new PublishedLedger(new SqlitePayoutLedger(database));
            LedgerThread thread = new LedgerThread(ledger, Runnable::run);
            OutboxSender sender =
                    new OutboxSender(thread, gateway, ACCOUNT, new ServerClock(), clock, board, Steps.NONE);
            Reconciler reconciler = new Reconciler(thread, gateway, ACCOUNT, clock, board, Steps.NONE);
            PayoutPoller poller = new PayoutPoller(thread, gateway, ACCOUNT, clock, board, () -> {});
            List<Payout> told = new ArrayList<>();
            ledger.changes().subscribe(changed -> told.addAll(changed.payouts()));
            BringIn bringIn = new BringIn(
                    gateway,
                    ledger,
                    ledger.published(new SqliteForeignLedger(database)),
                    () -> Optional.of(ACCOUNT),
                    clock,
                    "anna");
            IdempotencyKey key = made(PayoutState.CREATED);
            Payout payout = bringIn.enter(bringIn.judge(bringIn.lookUp(key.toString())), "");
            assertThat(told).containsExactly(payout);

            for (int minute = 0; minute < 90; minute++) {
                clock.advance(Duration.ofMinutes(1));
                if (minute == 45) {
                    made(key, PayoutState.COMPLETED);
                }
                sender.drain();
                reconciler.askEverything();
                reconciler.lookUpDue();
                poller.readDue();
            }

            assertThat(gateway.creates).isEmpty();
            Payout now = ledger.find(payout.id()).orElseThrow();
            assertThat(Objects.requireNonNull(now.remote()).state()).isEqualTo(PayoutState.COMPLETED);
            assertThat(now.mismatch()).isNull();
            assertThat(now.outbox()).isEqualTo(payout.outbox());
        }
    }

    private IdempotencyKey made(PayoutState state) {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID());
        made(key, state);
        return key;
    }

    private void made(IdempotencyKey key, PayoutState state) {
        Payout elsewhere = new MemoryLedger().enter(Payouts.draft(), key, ACCOUNT, "somebody", clock.instant());
        RemotePayout remote = Payouts.remote(elsewhere, state);
        gateway.books.put(key, remote);
    }
}
