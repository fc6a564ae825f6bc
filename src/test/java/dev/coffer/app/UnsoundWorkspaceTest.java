package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.app.command.CofferCommand;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.status.Notice;
import dev.coffer.platform.SystemTime;
import dev.coffer.store.Backups;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.store.SqliteWorkspace;
import dev.coffer.support.Payouts;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console without its window, on workspaces that are not as they should be. */
final class UnsoundWorkspaceTest {
    private static final int PAYOUTS = 60;
    private final Clock clock = SystemTime.clock();

    @TempDir
    Path folder;

    /** A server that is not there, so that nothing of the outcome can be its doing. */
    private ConsoleStart start(Path dir) {
        return new ConsoleStart(
                dir,
                Optional.of(ServerAddress.parse("http://127.0.0.1:9")),
                Optional.of(new Credentials(Payouts.ACCOUNT, "key", "secret")),
                false);
    }

    private Console open(Path dir) {
        return Console.open(start(dir), clock, () -> {
            throw new IllegalStateException("not asked for");
        });
    }

    private void fill(Workspace workspace) {
        try (Database database = Database.open(workspace.database(), workspace.backups(), clock)) {
            SqlitePayoutLedger ledger = new SqlitePayoutLedger(database);
            for (int i = 0; i < PAYOUTS; i++) {
                ledger.enter(
                        Payouts.draft(),
                        new IdempotencyKey(UUID.randomUUID()),
                        Payouts.ACCOUNT,
                        "anna",
                        clock.instant());
            }
        }
    }

    private static void damage(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            // Behind the schema and the first pages, so that it opens.
            long from = bytes.length() / 4096 / 2 * 4096;
            bytes.seek(from);
            bytes.write(new byte[4096]);
        }
    }

    @Test
    void aDamagedLedgerIsReadOnlySaysSoAndSendsNothing() throws Exception {
        Workspace workspace = Workspace.open(folder.resolve("w"));
        fill(workspace);
        Path good = new Backups(workspace.backups(), clock).take(workspace.database());
        damage(workspace.database());
        byte[] before = Files.readAllBytes(workspace.database());
        try (Console console = open(workspace.dir())) {
            assertThatThrownBy(() -> console.sound().join())
                    .hasCauseInstanceOf(FailureException.class)
                    .hasMessageContaining("The database is damaged");
            assertThatThrownBy(console::connect)
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("Nothing is sent");
            assertThat(console.desk().connection().current()).isEmpty();
            assertThat(console.desk().notices().notices().current())
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.kind()).isEqualTo(Notice.Kind.LEDGER);
                        assertThat(notice.sentence())
                                .contains(good.getFileName().toString());
                    });
            // In a sound part of the file, where SQLite alone would let it pass.
            SqliteWorkspace ledger = new SqliteWorkspace(console.books().join().database());
            assertThatThrownBy(() -> ledger.put("k", "v"))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("nothing is written");
        }
        assertThat(Files.readAllBytes(workspace.database())).isEqualTo(before);
        assertThat(new Backups(workspace.backups(), clock).list())
                .as("no copy of damage")
                .hasSize(1);
        restoreByCommand(workspace, before);
    }

    private void restoreByCommand(Workspace workspace, byte[] damaged) throws Exception {
        assertThat(CofferCommand.run(
                        "restore",
                        "--backup",
                        "newest",
                        "--workspace",
                        workspace.dir().toString()))
                .isZero();
        try (Stream<Path> files = Files.list(workspace.dir())) {
            List<Path> kept = files.filter(file -> file.getFileName().toString().matches("coffer\\.db-replaced-[^-]*"))
                    .toList();
            assertThat(kept).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(damaged));
        }
        try (Console console = open(workspace.dir())) {
            Books books = console.sound().join();
            assertThat(books.history().page(HistoryFilter.ALL, null, 100))
                    .hasSize(PAYOUTS)
                    .allMatch(payout -> payout.outbox().state() == OutboxState.UNCERTAIN);
            assertThat(console.desk().notices().notices().current())
                    .extracting(Notice::kind)
                    .containsExactly(Notice.Kind.COPIED);
        }
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftAsItWas() throws Exception {
        Workspace workspace = Workspace.open(folder.resolve("w"));
        Files.writeString(workspace.database(), "Dear Sir or Madam");
        try (Console console = open(workspace.dir())) {
            assertThatThrownBy(() -> console.books().join()).hasMessageContaining("not a database");
            assertThatThrownBy(() -> console.sound().join()).hasMessageContaining("not a database");
        }
        assertThat(workspace.database()).hasContent("Dear Sir or Madam");
    }

    @Test
    void anOpenWorkspaceIsNotOpenedRestoredOrChangedButMayBeBackedUp() {
        Workspace workspace = Workspace.open(folder.resolve("w"));
        String dir = workspace.dir().toString();
        try (Console console = open(workspace.dir())) {
            console.sound().join();
            assertThatThrownBy(() -> open(workspace.dir()))
                    .isInstanceOf(WorkspaceInUse.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(CofferCommand.run("backup", "--workspace", dir)).isZero();
            assertThat(CofferCommand.run("restore", "--backup", "newest", "--workspace", dir))
                    .isEqualTo(1);
            assertThat(console.sound().join().database().integrity()).isEmpty();
        }
        assertThat(CofferCommand.run("restore", "--backup", "newest", "--workspace", dir))
                .isZero();
        assertThat(CofferCommand.run("restore", "--workspace", dir)).isEqualTo(2);
        assertThat(CofferCommand.run("restore", "--backup", "nothing.db", "--workspace", dir))
                .isEqualTo(1);
        assertThat(CofferCommand.run(
                        "backup", "--workspace", folder.resolve("no").toString()))
                .isEqualTo(1);
    }
}
