package dev.coffer.store;

import dev.coffer.core.export.ArchiveNote;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the file says about itself: who it is, since when, and whether it was put back from a backup. A copied or restored ledger may
 * hold queued payouts that another copy has sent since; whoever opens one must doubt them before sending
 * ({@link #doubtUnsent}). Called on the database thread.
 */
public final class SqliteWorkspace {
    private static final String ID = "id";
    private static final String CREATED_AT = "created_at";
    static final String RESTORED_AT = "restored_at";
    static final String BACKUP_TAKEN_AT = "backup_taken_at";
    private static final String PLACE = "place";
    private static final String SEAL = "seal";

    private final Database database;

    public SqliteWorkspace(Database database) {
        this.database = database;
    }

    /** Made with the file, and the same in every copy of it. */
    public UUID id() {
        return UUID.fromString(get(ID).orElseThrow());
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(Long.parseLong(get(CREATED_AT).orElseThrow()));
    }

    /** When this file was put back from a backup, until {@link #doubtUnsent}. */
    public Optional<Instant> restoredAt() {
        return instant(RESTORED_AT);
    }

    /** When this file was taken as a backup, if it is one, however it came to be opened; until {@link #doubtUnsent}. */
    public Optional<Instant> backupTakenAt() {
        return instant(BACKUP_TAKEN_AT);
    }

    private Optional<Instant> instant(String key) {
        return get(key).map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
    }

    /** Where this ledger was last worked with, as {@link #keepHome} was told. */
    public Optional<String> place() {
        return get(PLACE);
    }

    /** The last random word of {@link #keepHome}; the same stands in a file beside the ledger. */
    public Optional<String> seal() {
        return get(SEAL);
    }

    public void keepHome(String place, String seal) {
        database.write(handle -> put(handle, PLACE, place) + put(handle, SEAL, seal));
    }

    /**
     * In one transaction: every queued and every sending payout of every account becomes uncertain, and the ledger is at home in
     * its new place.
     *
     * @param why kept with each of them
     * @return how many there were
     */
    public int doubtUnsent(Outbox.Note why, Instant now, String place, String seal) {
        return database.write(handle -> {
            List<Payout> unsent = PayoutQueries.unsent(handle);
            for (Payout payout : unsent) {
                SqlitePayoutLedger.step(handle, payout, payout.outbox().uncertain(now, why));
            }
            put(handle, PLACE, place);
            put(handle, SEAL, seal);
            handle.createUpdate("DELETE FROM workspace WHERE key IN (:restored, :backup)")
                    .bind("restored", RESTORED_AT)
                    .bind("backup", BACKUP_TAKEN_AT)
                    .execute();
            return unsent.size();
        });
    }

    /**
     * In one transaction: every payout of every account that a dead process left in the middle of a send becomes uncertain. The sender does
     * the same for its own account; this is for the accounts that nobody connects as any more.
     */
    public void doubtInterrupted(Outbox.Note why, Instant now) {
        database.write(handle -> {
            List<Payout> interrupted = PayoutQueries.unsent(handle).stream()
                    .filter(payout -> payout.outbox().state() == OutboxState.SENDING)
                    .toList();
            for (Payout payout : interrupted) {
                SqlitePayoutLedger.step(handle, payout, payout.outbox().uncertain(now, why));
            }
            return interrupted.size();
        });
    }

    /** How many payouts of other accounts, or of this one spelled otherwise, are not through: nobody sends, looks up or follows them. */
    public int waitingElsewhere(String account) {
        return database.read(
                handle -> handle.createQuery("SELECT (SELECT count(*) FROM payout WHERE account <> :account"
                                + " AND outbox_state IN ('QUEUED', 'SENDING', 'UNCERTAIN'))"
                                + " + (SELECT count(*) FROM payout p INDEXED BY payout_open WHERE account <> :account AND "
                                + PayoutQueries.IS_OPEN + ")")
                        .bind("account", account)
                        .map((row, context) -> row.getInt(1))
                        .one());
    }

    public Optional<String> get(String key) {
        return database.read(handle -> handle.createQuery("SELECT value FROM workspace WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> row.getString(1))
                .findFirst());
    }

    public void put(String key, String value) {
        database.write(handle -> put(handle, key, value));
    }

    /** Where this workspace's payouts came from, if it is an archive, from which nothing is ever sent. */
    public Optional<ArchiveNote> archive() {
        return get(SqliteArchive.KEY).map(SqliteArchive::parse);
    }

    static int put(Handle handle, String key, String value) {
        return handle.createUpdate("""
                INSERT INTO workspace (key, value) VALUES (:key, :value)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value""").bind("key", key).bind("value", value).execute();
    }

    /** Writes an instant into a file that nobody has open. */
    static void mark(Path file, String key, Instant at) throws SQLException {
        try (Connection connection = new Connections(file, Connections.BUSY_MILLIS).writable();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT OR REPLACE INTO workspace (key, value) VALUES (?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, Long.toString(at.toEpochMilli()));
            insert.executeUpdate();
        }
    }

    /** The identity is the file's own randomness. Where there is one this writes nothing. */
    static void found(Connection connection, Instant now) throws SQLException {
        if (Connections.number(connection, "SELECT count(*) FROM workspace WHERE key IN ('id', 'created_at')") == 2) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT OR IGNORE INTO workspace (key, value) VALUES (?, ?), (?, lower(
                    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
                    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))""")) {
            insert.setString(1, CREATED_AT);
            insert.setString(2, Long.toString(now.toEpochMilli()));
            insert.setString(3, ID);
            insert.executeUpdate();
        }
    }
}
