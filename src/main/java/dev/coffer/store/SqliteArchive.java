package dev.coffer.store;

import dev.coffer.core.export.ArchiveNote;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.RemotePayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A ledger made of exported payouts, with the numbers, states and timelines that they had. The file itself refuses every change from then
 * on, so that no program, not even one that does not know what an archive is, can claim one of its payouts for sending.
 */
public final class SqliteArchive {
    static final String KEY = "archive";

    private static final List<String> SEALED = List.of(
            "INSERT ON payout",
            "UPDATE ON payout",
            "INSERT ON payout_change",
            "INSERT ON payout_error",
            "UPDATE ON payout_error",
            "DELETE ON payout_error");

    private SqliteArchive() {}

    /**
     * Makes the archive, whole or not at all.
     *
     * @param database must not exist yet
     * @param payouts  in any order; what it throws ends the work with nothing made
     * @param note     asked for when all payouts were read
     * @throws FailureException {@code Storage}
     */
    public static void make(Path database, Clock clock, Iterable<PayoutRecord> payouts, NoteSource note) {
        StorageFailures failures = new StorageFailures(database);
        if (Files.exists(database)) {
            throw failures.refuse("There is a database at " + database
                    + " already. Nothing was changed. Choose a folder without one for the archive.");
        }
        Path part = database.resolveSibling(database.getFileName() + ".part");
        try {
            delete(part);
            Database.open(part, part.resolveSibling("backups"), clock).close();
            try (Connection connection = new Connections(part, Connections.BUSY_MILLIS).writable()) {
                fill(connection, payouts, note);
            }
            PrivateFiles.sync(part);
            Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.syncFolderOf(database);
        } catch (SQLException | JdbiException e) {
            throw failures.translate(e);
        } catch (IOException e) {
            throw failures.refuse("The archive " + database + " could not be written (" + e.getMessage()
                    + "). No archive was made. Free some space or choose another folder.");
        } finally {
            delete(part);
        }
    }

    /** Tells where the payouts came from, once all of them were read. */
    public interface NoteSource {
        ArchiveNote note(long rows);
    }

    private static void fill(Connection connection, Iterable<PayoutRecord> payouts, NoteSource source)
            throws SQLException {
        // A journal that is part of the file's folder only while it is written: archives are kept on media that cannot
        // be.
        Connections.execute(connection, "PRAGMA journal_mode = DELETE");
        // An export of a part of the history may name an earlier attempt that it does not hold.
        Connections.execute(connection, "PRAGMA foreign_keys = OFF");
        Connections.execute(connection, "BEGIN IMMEDIATE");
        long rows = 0;
        Handle handle = Jdbi.create(connection).open();
        for (PayoutRecord each : payouts) {
            insert(handle, each);
            rows++;
        }
        SqliteWorkspace.put(handle, KEY, text(source.note(rows)));
        for (int i = 0; i < SEALED.size(); i++) {
            Connections.execute(
                    connection,
                    "CREATE TRIGGER archive_stays_" + i + " BEFORE " + SEALED.get(i)
                            + " BEGIN SELECT RAISE(ABORT, 'an archive never changes'); END");
        }
        for (String change : List.of("UPDATE", "DELETE")) {
            Connections.execute(
                    connection,
                    "CREATE TRIGGER archive_note_stays_" + change + " BEFORE " + change
                            + " ON workspace WHEN OLD.key = '" + KEY
                            + "' BEGIN SELECT RAISE(ABORT, 'an archive stays one'); END");
        }
        Connections.execute(connection, "COMMIT");
    }

    private static void insert(Handle handle, PayoutRecord each) {
        Payout payout = each.payout();
        PayoutColumns columns = new PayoutColumns()
                .set("id", payout.id().value())
                .intent(payout.draft(), payout.key(), payout.account(), payout.issuedBy(), payout.confirmedAt())
                .outbox(payout.outbox());
        RemotePayout remote = payout.remote();
        if (remote != null) {
            columns.remote(payout.draft(), payout.key(), remote);
        }
        columns.set("mismatch", payout.mismatch())
                .set(
                        "remote_read_at",
                        payout.remoteReadAt() == null
                                ? null
                                : payout.remoteReadAt().toEpochMilli())
                .insert(handle);
        if (remote != null) {
            WithdrawalErrors.replace(handle, payout.id(), remote.errors());
        }
        for (PayoutChange change : each.timeline()) {
            new Timeline(handle, payout.id(), change.at())
                    .append(new Timeline.Line(change.kind(), change.from(), change.to(), change.detail()));
        }
    }

    private static String text(ArchiveNote note) {
        return String.join(
                "\n",
                Long.toString(note.importedAt().toEpochMilli()),
                Long.toString(note.rows()),
                note.sha256(),
                note.source());
    }

    /** What {@link #text} wrote. */
    static ArchiveNote parse(String text) {
        List<String> parts = List.of(text.split("\n", 4));
        return new ArchiveNote(
                parts.get(3),
                parts.get(2),
                Instant.ofEpochMilli(Long.parseLong(parts.get(0))),
                Long.parseLong(parts.get(1)));
    }

    private static void delete(Path part) {
        try {
            for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(part.resolveSibling(part.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new StorageFailures(part)
                    .refuse("The file " + part + " is in the way and cannot be removed (" + e.getMessage()
                            + "). No archive was made.");
        }
    }
}
