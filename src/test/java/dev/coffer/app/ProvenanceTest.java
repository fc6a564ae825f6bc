package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.store.Backups;
import dev.coffer.store.Database;
import dev.coffer.store.Restore;
import dev.coffer.store.SqlitePayoutHistory;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.store.SqliteWorkspace;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger at home is left alone; in a copy, a moved one and a restored one nothing that waits is sent without a look-up. */
final class ProvenanceTest {
    private final MutableClock clock = MutableClock.atNoon();

    @TempDir
    Path folder;

    private Workspace home;

    @BeforeEach
    void home() {
        home = Workspace.open(folder.resolve("home"));
    }

    private Database open(Workspace workspace) {
        return Database.open(workspace.database(), workspace.backups(), clock);
    }

    private Optional<Provenance.Doubt> settle(Workspace workspace, Database database, String host) {
        return new Provenance(workspace, host, () -> UUID.randomUUID().toString(), clock)
                .settle(new SqliteWorkspace(database));
    }

    private Optional<Provenance.Doubt> start(Workspace workspace) {
        try (Database database = open(workspace)) {
            return settle(workspace, database, "desk");
        }
    }

    private Payout enter(Database database, String account) {
        return new SqlitePayoutLedger(database)
                .enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), account, "anna", clock.instant());
    }

    /** One payout queued and one being sent, of two accounts. */
    private void begin(Database database) {
        enter(database, Payouts.ACCOUNT);
        Payout payout = enter(database, "another");
        assertThat(new SqlitePayoutLedger(database)
                        .move(payout.id(), payout.outbox(), payout.outbox().sending(clock.instant())))
                .isPresent();
    }

    private void homeWithTwo() {
        try (Database database = open(home)) {
            assertThat(settle(home, database, "desk")).as("a new ledger").isEmpty();
            begin(database);
        }
    }

    private List<OutboxState> states(Workspace workspace) {
        try (Database database = open(workspace)) {
            return states(database);
        }
    }

    private static List<OutboxState> states(Database database) {
        return new SqlitePayoutHistory(database)
                .page(HistoryFilter.ALL, null, 10).stream()
                        .map(payout -> payout.outbox().state())
                        .toList();
    }

    private Workspace copyOf(Workspace workspace, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(workspace.dir())) {
            for (Path file : files.toList()) {
                Path target = to.resolve(workspace.dir().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return new Workspace(to);
    }

    @Test
    void atHomeNothingIsDoubted() {
        homeWithTwo();
        assertThat(start(home)).isEmpty();
        assertThat(start(home)).isEmpty();
        assertThat(states(home)).containsExactly(OutboxState.SENDING, OutboxState.QUEUED);
    }

    @Test
    void aCopyMadeWhileItRunsSendsNothing() throws Exception {
        try (Database running = open(home)) {
            settle(home, running, "desk");
            begin(running);
            assertThat(Files.size(home.dir().resolve("coffer.db-wal"))).isPositive();
            Workspace copy = copyOf(home, "copy");
            try (Database copied = open(copy)) {
                Optional<Provenance.Doubt> doubt = settle(copy, copied, "desk");
                assertThat(doubt.orElseThrow().doubted()).isEqualTo(2);
                assertThat(doubt.orElseThrow().reason()).contains("was at ");
                assertThat(states(copied)).containsOnly(OutboxState.UNCERTAIN);
                assertThat(new SqlitePayoutLedger(copied)
                                .inOutbox("another", OutboxState.UNCERTAIN)
                                .getFirst()
                                .outbox()
                                .note())
                        .isNotNull()
                        .satisfies(note -> assertThat(note.text())
                                .contains("Another copy of it may have sent this payout")
                                .contains("Do not pay it again"));
            }
            assertThat(states(running))
                    .as("the original goes on")
                    .containsExactly(OutboxState.SENDING, OutboxState.QUEUED);
        }
        assertThat(start(home)).isEmpty();
        assertThat(start(new Workspace(folder.resolve("copy"))))
                .as("the copy is at home now")
                .isEmpty();
    }

    @Test
    void aMovedWorkspaceIsTreatedTheSame() throws Exception {
        homeWithTwo();
        Path moved = Files.move(home.dir(), folder.resolve("moved"));
        assertThat(start(new Workspace(moved)).orElseThrow().doubted()).isEqualTo(2);
    }

    @Test
    void anotherComputerIsAnotherPlace() {
        homeWithTwo();
        try (Database database = open(home)) {
            assertThat(settle(home, database, "laptop").orElseThrow().reason()).contains("another computer");
        }
    }

    @Test
    void anOlderCopyWrittenIntoTheSameFileIsNoticed() throws Exception {
        homeWithTwo();
        byte[] old = Files.readAllBytes(home.database());
        start(home);
        try (OutputStream into = Files.newOutputStream(home.database())) {
            into.write(old);
        }
        assertThat(start(home).orElseThrow().reason()).contains("older copy");
        assertThat(states(home)).containsOnly(OutboxState.UNCERTAIN);
    }

    @Test
    void anotherFileInItsPlaceIsNoticed() throws Exception {
        homeWithTwo();
        Path aside = Files.copy(home.database(), folder.resolve("aside"));
        Files.move(aside, home.database(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(start(home).orElseThrow().reason()).contains("another file");
    }

    @Test
    void aBackupPutInPlaceByHandIsNoticedAndSoIsARestoredOne() throws Exception {
        Path backup;
        try (Database database = open(home)) {
            settle(home, database, "desk");
            begin(database);
            backup = new Backups(home.backups(), clock).take(home.database());
        }
        try (OutputStream into = Files.newOutputStream(home.database())) {
            Files.copy(backup, into);
        }
        assertThat(start(home).orElseThrow().reason()).contains("holds a backup");
        assertThat(states(home)).containsOnly(OutboxState.UNCERTAIN);
        new Restore(new Backups(home.backups(), clock), clock).from(backup, home.database());
        assertThat(start(home).orElseThrow().reason())
                .contains("was restored on ", " from a backup that was taken on ");
        assertThat(states(home)).containsOnly(OutboxState.UNCERTAIN);
        assertThat(start(home)).isEmpty();
    }

    @Test
    void aStartThatIsCutBetweenSealAndLedgerIsNoCopy() {
        homeWithTwo();
        Seal seal = new Seal(home.seal());
        seal.write(List.of(seal.words().getFirst(), "fresh"));
        assertThat(start(home)).isEmpty();
    }

    @Test
    void aLostSealIsDoubted() throws Exception {
        homeWithTwo();
        Files.delete(home.seal());
        assertThat(start(home).orElseThrow().doubted()).isEqualTo(2);
    }
}
