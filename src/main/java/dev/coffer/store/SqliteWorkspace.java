package dev.coffer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the file says about itself: who it is, since when, and whether it was put back from a backup. A copied or restored ledger may
 * hold queued payouts that another copy has sent since; whoever opens one must look them up before sending
 * ({@link #restoredAt()}). Called on the database thread.
 */
public final class SqliteWorkspace {
    private static final String ID = "id";
    private static final String CREATED_AT = "created_at";
    static final String RESTORED_AT = "restored_at";

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

    /** When this file was put back from a backup, until {@link #restoreSettled()}. */
    public Optional<Instant> restoredAt() {
        return get(RESTORED_AT).map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
    }

    /** Every payout that might have been sent by the lost file is marked uncertain; sending may go on. */
    public void restoreSettled() {
        database.write(handle -> handle.createUpdate("DELETE FROM workspace WHERE key = :key")
                .bind("key", RESTORED_AT)
                .execute());
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

    private static int put(Handle handle, String key, String value) {
        return handle.createUpdate("""
                INSERT INTO workspace (key, value) VALUES (:key, :value)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value""").bind("key", key).bind("value", value).execute();
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
