package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** All or nothing, on the disk, and only one of two. */
final class CommitTest extends OnDisk {

    @Test
    void dyingBeforeTheCommitLeavesNothingAndAfterItEverything() throws Exception {
        List<String> calls = new ArrayList<>();
        CommitProbe probe = new CommitProbe() {
            @Override
            public void beforeCommit() {
                calls.add("before");
                if (calls.size() == 1) {
                    throw new IllegalStateException("dies here");
                }
            }

            @Override
            public void afterCommit() {
                calls.add("after");
                throw new IllegalStateException("dies there");
            }
        };
        PayoutDraft draft = samples.draft();
        try (Database dying = Database.open(file, backups, CLOCK, probe)) {
            SqlitePayoutLedger other = new SqlitePayoutLedger(dying);
            assertThatThrownBy(() -> other.enter(draft, samples.key(), "acme", "ann", Samples.NOON))
                    .hasMessage("dies here");
            assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).isEmpty();
            assertThatThrownBy(() -> other.enter(draft, samples.key(), "acme", "ann", Samples.NOON))
                    .hasMessage("dies there");
            assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).hasSize(1);
        }
        assertThat(calls).containsExactly("before", "before", "after");
    }

    @Test
    void ofTwoProgramsExactlyOneClaims() throws Exception {
        try (Database second = Database.open(file, backups, CLOCK);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            SqlitePayoutLedger other = new SqlitePayoutLedger(second);
            for (int round = 0; round < 100; round++) {
                Payout payout = entered();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Optional<Payout>>> claims =
                        threads.invokeAll(List.of(claim(ledger, payout, start), claim(other, payout, start)));
                long won = 0;
                for (Future<Optional<Payout>> claim : claims) {
                    won += claim.get().isPresent() ? 1 : 0;
                }
                assertThat(won).as("round %d", round).isEqualTo(1);
                assertThat(history.timeline(payout.id())).hasSize(2);
            }
        }
    }

    private static Callable<Optional<Payout>> claim(SqlitePayoutLedger ledger, Payout payout, CyclicBarrier start) {
        return () -> {
            start.await();
            return ledger.move(payout.id(), payout.outbox(), payout.outbox().sending(Samples.NOON));
        };
    }

    @Test
    void theSameDraftFromTwoProgramsIsEnteredOnce() throws Exception {
        try (Database second = Database.open(file, backups, CLOCK);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            SqlitePayoutLedger other = new SqlitePayoutLedger(second);
            for (int round = 0; round < 50; round++) {
                PayoutDraft draft = samples.draft();
                var one = samples.key();
                var two = samples.key();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Payout>> entries = threads.invokeAll(List.of(
                        () -> {
                            start.await();
                            return ledger.enter(draft, one, "acme", "ann", Samples.NOON);
                        },
                        () -> {
                            start.await();
                            return other.enter(draft, two, "acme", "ann", Samples.NOON);
                        }));
                assertThat(entries.get(0).get()).isEqualTo(entries.get(1).get());
            }
            assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).hasSize(50);
        }
    }

    @Test
    void aFullDiskSavesNothingAndSaysThatNothingWasSent() {
        Payout queued = entered();
        Payout accepted = accepted(PayoutState.CREATED);
        fill();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        entered();
                    }
                })
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("The disk is full")
                .hasMessageContaining("nothing was sent");
        List<Payout> before = history.page(dev.coffer.core.payout.HistoryFilter.ALL, null, 100_000);
        String big = "x".repeat(1_000_000);
        assertThatThrownBy(() -> ledger.move(
                        queued.id(),
                        queued.outbox(),
                        queued.outbox()
                                .withdrawn(Samples.NOON, new dev.coffer.core.payout.Outbox.Note("n", big, null))))
                .isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> ledger.remark(accepted.id(), "s", big, Samples.NOON))
                .isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> new SqliteWorkspace(database).put("k", big)).isInstanceOf(FailureException.class);
        assertThat(history.page(dev.coffer.core.payout.HistoryFilter.ALL, null, 100_000))
                .isEqualTo(before);
        for (Payout payout : before) {
            assertThat(history.timeline(payout.id())).as("no half entry").isNotEmpty();
        }
        assertThat(database.integrity()).isEmpty();
        database.read(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
        assertThat(ledger.move(queued.id(), queued.outbox(), queued.outbox().sending(Samples.NOON)))
                .as("goes on when there is space again")
                .isPresent();
    }

    /** No page more than there are. */
    private void fill() {
        database.read(handle -> handle.createQuery("PRAGMA max_page_count = 1")
                .map((row, context) -> row.getInt(1))
                .one());
    }
}
