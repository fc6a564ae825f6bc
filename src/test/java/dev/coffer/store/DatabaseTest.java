package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which files are opened, which are refused, and that a refused one stays byte for byte what it was. */
final class DatabaseTest extends OnDisk {

    @Test
    void theSettingsThatSafetyRestsOnAreSet() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("trusted_schema")).isEqualTo("0");
        assertThat(pragma("recursive_triggers")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("5000");
        assertThat(pragma("application_id")).isEqualTo(Integer.toString(Connections.APPLICATION_ID));
    }

    private String pragma(String name) {
        return database.read(handle -> handle.createQuery("PRAGMA " + name)
                .map((row, context) -> row.getString(1))
                .one());
    }

    @Test
    void theReaderCanWriteNothing() {
        assertThatThrownBy(() -> database.look(handle -> handle.execute("DELETE FROM balance")))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void theWorkspaceKeepsItsIdentity() {
        SqliteWorkspace workspace = new SqliteWorkspace(database);
        var id = workspace.id();
        assertThat(id.version()).isEqualTo(4);
        assertThat(workspace.createdAt()).isEqualTo(Samples.NOON);
        workspace.put("k", "1");
        workspace.put("k", "2");
        reopen();
        workspace = new SqliteWorkspace(database);
        assertThat(workspace.id()).isEqualTo(id);
        assertThat(workspace.get("k")).contains("2");
        assertThat(workspace.restoredAt()).isEmpty();
    }

    @Test
    void aFolderOfAnyNameWorks() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("Größe 100% ?mode=ro #1 'x'"));
        try (Database other = Database.open(odd.resolve("coffer.db"), backups, CLOCK)) {
            assertThat(other.integrity()).isEmpty();
        }
        assertThat(odd.resolve("coffer.db")).isRegularFile();
        assertThat(new Backups(odd.resolve("b"), CLOCK).take(odd.resolve("coffer.db")))
                .isRegularFile();
    }

    @Test
    void afterClosingTheFileAloneIsTheWholeLedger() {
        var payout = entered();
        database.close();
        assertThat(folder.resolve("coffer.db-wal")).doesNotExist();
        open();
        assertThat(ledger.find(payout.id())).contains(payout);
    }

    @Test
    void aNewerLedgerIsRefused() throws Exception {
        database.close();
        try (Connection connection = raw(file)) {
            Connections.execute(connection, "PRAGMA user_version = 999");
        }
        refused(file, "newer version");
        try (Connection connection = raw(file)) {
            Connections.execute(connection, "PRAGMA user_version = " + Migrations.BUILT_IN.newest());
        }
        open();
    }

    @Test
    void databasesOfOtherProgramsAreRefused() throws Exception {
        Path unmarked = folder.resolve("other.db");
        try (Connection connection = raw(unmarked)) {
            Connections.execute(connection, "CREATE TABLE song (title TEXT)");
        }
        refused(unmarked, "another program");
        Path marked = folder.resolve("marked.db");
        try (Connection connection = raw(marked)) {
            Connections.execute(connection, "PRAGMA application_id = 7");
        }
        refused(marked, "another program");
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.db"), "Dear Sir or Madam, ".repeat(500));
        refused(text, "not a database");
        refused(Files.writeString(folder.resolve("short.db"), "x"), "not a database");
        Path wrongHeader = Files.write(folder.resolve("header.db"), broken(database(), 16, 40));
        refused(wrongHeader, "damaged");
        assertThatThrownBy(() -> Database.open(folder, backups, CLOCK))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is not a file");
    }

    @Test
    void aTruncatedLedgerIsRefused() throws Exception {
        byte[] whole = database();
        for (int part = 1; part < 8; part++) {
            Path cut = Files.write(
                    folder.resolve("cut" + part + ".db"), Arrays.copyOf(whole, whole.length / 8 * part + part % 2));
            refused(cut, "damaged");
        }
    }

    @Test
    void damageInTheMiddleIsFoundByTheCheckAndNotTouched() throws Exception {
        byte[] broken = broken(database(), 4096 * 5, 4096 * 9);
        Path damaged = Files.write(folder.resolve("damaged.db"), broken);
        try (Database other = Database.open(damaged, backups, CLOCK)) {
            assertThat(other.integrity()).isNotEmpty();
        } catch (FailureException e) {
            assertThat(e).hasMessageContaining("damaged");
        }
        assertThat(Files.readAllBytes(damaged)).isEqualTo(broken);
    }

    @Test
    void aJournalWithoutItsDatabaseIsNotThrownAway() throws Exception {
        Path lost = folder.resolve("lost.db");
        Path journal = Files.writeString(folder.resolve("lost.db-wal"), "everything since yesterday");
        assertThatThrownBy(() -> Database.open(lost, backups, CLOCK))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is missing");
        assertThat(journal).hasContent("everything since yesterday");
        assertThat(lost).doesNotExist();
    }

    @Test
    void anEmptyFileBecomesALedger() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        try (Database other = Database.open(empty, backups, CLOCK)) {
            assertThat(other.integrity()).isEmpty();
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsFinished() throws Exception {
        Path begun = folder.resolve("begun.db");
        try (Connection connection = raw(begun)) {
            Connections.execute(connection, "PRAGMA journal_mode = WAL");
            Connections.execute(connection, "PRAGMA application_id = " + Connections.APPLICATION_ID);
        }
        Database other = Database.open(begun, backups, CLOCK);
        assertThat(new SqliteWorkspace(other).id().version()).isEqualTo(4);
        other.close();
        other.close();
    }

    @Test
    void aLockedLedgerIsSaidToBeInUse() throws Exception {
        database.close();
        try (Connection lock = raw(file)) {
            Connections.execute(lock, "PRAGMA locking_mode = EXCLUSIVE");
            Connections.execute(lock, "BEGIN EXCLUSIVE");
            Setup impatient =
                    new Setup(file, new Backups(backups, CLOCK), CLOCK, CommitProbe.NONE, Migrations.BUILT_IN, 0);
            assertThatThrownBy(() -> Database.open(impatient))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("Another program is using");
        }
        open();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere").resolve("coffer.db");
        assertThatThrownBy(() -> Database.open(nowhere, backups, CLOCK))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("Check that the folder exists");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aReadOnlyFolderIsNamed() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed))
                .as("the administrator may write anywhere")
                .isFalse();
        assertThatThrownBy(() -> Database.open(closed.resolve("coffer.db"), backups, CLOCK))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("may write to it");
    }

    @Test
    void nobodyElseMayReadTheLedger() throws Exception {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        entered();
        Path copy = new Backups(backups, CLOCK).take(file);
        for (Path path : new Path[] {file, folder.resolve("coffer.db-wal"), copy}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as("%s", path)
                    .isEqualTo("rw-------");
        }
    }

    /** A closed ledger with some payouts, as bytes. */
    private byte[] database() throws IOException {
        for (int i = 0; i < 200; i++) {
            entered();
        }
        database.close();
        byte[] bytes = Files.readAllBytes(file);
        open();
        return bytes;
    }

    private static byte[] broken(byte[] whole, int from, int to) {
        byte[] broken = whole.clone();
        Arrays.fill(broken, from, to, (byte) 0x5a);
        return broken;
    }

    private void refused(Path path, String because) throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> Database.open(path, backups, CLOCK))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(because)
                .hasMessageContaining("othing was changed")
                .extracting(e -> ((FailureException) e).failure())
                .isInstanceOf(Failure.Storage.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        try (RandomAccessFile still = new RandomAccessFile(path.toFile(), "r")) {
            assertThat(still.length()).isEqualTo(before.length);
        }
    }

    static Connection raw(Path path) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }
}
