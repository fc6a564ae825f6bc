package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Copies: whole though the writer runs, thinned out with age, and put back without losing what they replace. */
final class BackupsTest extends OnDisk {

    @Test
    void aCopyOfARunningWriterIsWholeAndRestores() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch going = new CountDownLatch(50);
        Path copy;
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<List<Payout>> writing = thread.submit(() -> {
                List<Payout> written = new ArrayList<>();
                while (!enough.get()) {
                    written.addFirst(in(OutboxState.ACCEPTED));
                    going.countDown();
                }
                return written;
            });
            going.await();
            copy = backups().take(file);
            enough.set(true);
            List<Payout> written = writing.get();
            assertThat(backups().problem(copy)).isEmpty();
            try (Database restored = Database.open(copy, backups, CLOCK)) {
                List<Payout> kept = new SqlitePayoutHistory(restored).page(HistoryFilter.ALL, null, 100_000);
                assertThat(kept).hasSizeGreaterThanOrEqualTo(50);
                Payout last = kept.getFirst();
                assertThat(written.subList(written.size() - kept.size() + 1, written.size()))
                        .isEqualTo(kept.subList(1, kept.size()));
                assertThat(last.id().value()).isEqualTo(kept.size());
                assertThat(restored.integrity()).isEmpty();
            }
        }
    }

    @Test
    void restoringKeepsWhatItReplacesAndSaysSo() throws Exception {
        Payout old = entered();
        Path copy = backups().take(file);
        entered();
        // A real one: SQLite itself ignores a journal that is none, but would play this into the restored file.
        byte[] journal = Files.readAllBytes(folder.resolve("coffer.db-wal"));
        assertThat(journal).isNotEmpty();
        database.close();
        byte[] damaged = Files.readAllBytes(file);
        damaged[30] ^= 0x55;
        Files.write(file, damaged);
        Files.write(folder.resolve("coffer.db-wal"), journal);
        Path kept = new Restore(backups(), CLOCK).from(copy, file).orElseThrow();
        assertThat(Files.readAllBytes(kept)).isEqualTo(damaged);
        assertThat(kept.resolveSibling(kept.getFileName() + "-wal")).hasBinaryContent(journal);
        open();
        assertThat(history.page(HistoryFilter.ALL, null, 10)).containsExactly(old);
        SqliteWorkspace workspace = new SqliteWorkspace(database);
        assertThat(workspace.restoredAt()).contains(Samples.NOON);
        assertThat(workspace.backupTakenAt()).contains(Samples.NOON);
        Outbox.Note why = new Outbox.Note("restored", "put back from a backup", null);
        assertThat(workspace.doubtUnsent(why, Samples.NOON, "here", "seal")).isEqualTo(1);
        assertThat(workspace.restoredAt()).isEmpty();
        assertThat(workspace.backupTakenAt()).isEmpty();
        assertThat(ledger.find(old.id()).orElseThrow().outbox())
                .isEqualTo(old.outbox().uncertain(Samples.NOON, why));
    }

    @Test
    void doubtReachesEveryUnsentPayoutOfEveryAccountAndNoOther() {
        for (OutboxState state : OutboxState.values()) {
            in(state);
        }
        ledger.enter(samples.draft(), samples.key(), "another account", "ann", Samples.NOON);
        Outbox.Note why = new Outbox.Note("copied", "another copy may have sent it", null);
        SqliteWorkspace workspace = new SqliteWorkspace(database);
        assertThat(workspace.doubtUnsent(why, Samples.NOON, "here", "seal")).isEqualTo(3);
        List<Payout> all = history.page(HistoryFilter.ALL, null, 100);
        assertThat(all)
                .noneMatch(payout -> payout.outbox().state() == OutboxState.QUEUED
                        || payout.outbox().state() == OutboxState.SENDING);
        assertThat(all.stream().filter(payout -> why.equals(payout.outbox().note())))
                .hasSize(3)
                .allSatisfy(payout -> {
                    assertThat(payout.outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
                    assertThat(history.timeline(payout.id()).getLast().detail())
                            .contains("another copy may have sent it");
                });
        assertThat(workspace.place()).contains("here");
        assertThat(workspace.seal()).contains("seal");
    }

    @Test
    void whereWritesAreRefusedNotAByteChanges() throws Exception {
        entered();
        byte[] before = Files.readAllBytes(file);
        byte[] journal = Files.readAllBytes(folder.resolve("coffer.db-wal"));
        database.refuseWrites("The database is damaged. Nothing is sent.");
        assertThatThrownBy(this::entered)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("The database is damaged. Nothing is sent.");
        assertThat(history.page(HistoryFilter.ALL, null, 10)).hasSize(1);
        database.close();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("coffer.db-wal"))).isEqualTo(journal);
        open();
        assertThat(history.page(HistoryFilter.ALL, null, 10)).hasSize(1);
        database.refuseWrites("no");
        database.allowWrites();
        entered();
    }

    @Test
    void aLostFileIsRestoredToo() throws Exception {
        Payout old = entered();
        Path copy = backups().take(file);
        database.close();
        Files.delete(file);
        assertThat(new Restore(backups(), CLOCK).from(copy, file)).isEmpty();
        open();
        assertThat(ledger.find(old.id())).contains(old);
    }

    @Test
    void aBadCopyIsNotPutInPlace() throws Exception {
        entered();
        database.close();
        byte[] before = Files.readAllBytes(file);
        Path bad = Files.writeString(folder.resolve("bad.db"), "no");
        assertThatThrownBy(() -> new Restore(backups(), CLOCK).from(bad, file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("The ledger was not changed");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        open();
    }

    @Test
    void theNewestGoodCopyIsTheNewestThatIsWhole() throws Exception {
        assertThat(backups().newestGood()).isEmpty();
        Path good = at(0).take(file);
        Path broken = at(1).take(file);
        byte[] bytes = Files.readAllBytes(broken);
        java.util.Arrays.fill(bytes, 4096, 4096 * 4, (byte) 1);
        Files.write(broken, bytes);
        Files.writeString(backups.resolve(BackupNames.of(Samples.NOON.plusSeconds(2), "")), "not one");
        Files.createFile(backups.resolve(BackupNames.of(Samples.NOON.plusSeconds(3), "")));
        Files.writeString(backups.resolve("notes.txt"), "mine");
        assertThat(backups().newestGood()).contains(good);
        Path second = at(0).take(file);
        assertThat(second).as("a name is never used twice").isNotEqualTo(good);
        assertThat(backups().newestGood()).contains(second);
    }

    @Test
    void copiesAreThinnedOutWithAge() {
        List<String> names = new ArrayList<>();
        for (int minutes = 0; minutes < 60 * 24 * 60; minutes += 10) {
            names.add(BackupNames.of(Samples.NOON.minus(Duration.ofMinutes(minutes)), ""));
        }
        names.add("coffer-20200101T000000000Z-version-1.db");
        names.add("notes.txt");
        names.add("coffer-20991301T000000000Z.db");
        names.add(BackupNames.of(Samples.NOON.plusSeconds(9), ""));
        List<String> kept = new ArrayList<>(names);
        kept.removeAll(BackupNames.surplus(names, Samples.NOON));
        assertThat(kept)
                .contains("coffer-20200101T000000000Z-version-1.db", "notes.txt", "coffer-20991301T000000000Z.db");
        List<Instant> times = kept.stream()
                .flatMap(name -> BackupNames.taken(name).stream())
                .filter(it ->
                        it.isBefore(Samples.NOON.plusSeconds(1)) && it.isAfter(Samples.NOON.minus(Duration.ofDays(99))))
                .toList();
        assertThat(times.stream().filter(it -> it.isAfter(Samples.NOON.minus(Duration.ofDays(1)))))
                .hasSizeBetween(24, 26);
        assertThat(times.stream().filter(it -> it.isBefore(Samples.NOON.minus(Duration.ofDays(1)))))
                .hasSizeBetween(30, 32);
        assertThat(times).allMatch(it -> it.isAfter(Samples.NOON.minus(Duration.ofDays(32))));
        assertThat(BackupNames.surplus(kept, Samples.NOON))
                .as("thinning again removes nothing")
                .isEmpty();
        String lonely = BackupNames.of(Samples.NOON.minus(Duration.ofDays(500)), "");
        assertThat(BackupNames.surplus(List.of(lonely), Samples.NOON))
                .as("the last one stays")
                .isEmpty();
    }

    @Test
    void thinningRemovesTheFiles() throws IOException {
        Path first = at(0).take(file);
        Path second = at(60).take(file);
        assertThat(at(61).thin()).containsExactly(first);
        assertThat(first).doesNotExist();
        assertThat(second).exists();
    }

    @Test
    void aCopyThatCannotBeMadeLeavesNoName() throws Exception {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        assertThatThrownBy(() -> new Backups(blocked, CLOCK).take(file)).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> backups().take(folder.resolve("nothing.db"))).isInstanceOf(FailureException.class);
        assertThat(backups().newestGood()).isEmpty();
        assertThat(folder.resolve("nothing.db")).doesNotExist();
    }

    private Backups backups() {
        return new Backups(backups, CLOCK);
    }

    private Backups at(int second) {
        return new Backups(backups, Clock.fixed(Samples.NOON.plusSeconds(second), ZoneOffset.UTC));
    }
}
