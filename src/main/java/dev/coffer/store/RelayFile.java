package dev.coffer.store;

import dev.coffer.core.webhook.EventArchive;
import dev.coffer.core.webhook.EventStore;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.StoredEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * A relay's own SQLite file: the events that came, the path and the mark that belong to them. No ledger, so nothing of payouts is on the
 * server that the world can reach. A write is on the disk when the call returns. Called on the database thread.
 */
public final class RelayFile implements EventStore, EventArchive, AutoCloseable {
    /** "Cofl": a relay's file is no ledger, and the other way round. */
    private static final int APPLICATION_ID = 0x436F666C;

    private static final List<String> SCRIPTS = List.of("R001__relay.sql", "R002__copies.sql");
    private static final String MARK = "mark";
    private static final String NEWEST =
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'webhook_event'";

    private final Lane lane;
    private final StorageFailures failures;

    private RelayFile(Lane lane, StorageFailures failures) {
        this.lane = lane;
        this.failures = failures;
    }

    /** Opens the file, making it where there is none; throws {@code FailureException(Storage)}. The folder must exist. */
    public static RelayFile open(Path file) {
        StorageFailures failures = new StorageFailures(file);
        PrivateFiles.create(file);
        try {
            Connection connection = new Connections(file, Connections.BUSY_MILLIS).writable();
            try {
                found(connection, file, failures);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return new RelayFile(new Lane(connection, failures, CommitProbe.NONE), failures);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static void found(Connection connection, Path file, StorageFailures failures) throws SQLException {
        int application = Connections.number(connection, "PRAGMA application_id");
        int version = Connections.number(connection, "PRAGMA user_version");
        boolean empty = Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!(application == APPLICATION_ID && version <= SCRIPTS.size()) && !(application == 0 && empty)) {
            throw failures.refuse(
                    "The file " + file
                            + " is not a relay's, or is a newer version's. Nothing was changed. Choose another folder with --data.");
        }
        Connections.execute(connection, "PRAGMA journal_mode = WAL");
        for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
            Connections.execute(connection, "BEGIN IMMEDIATE");
            Connections.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
            for (String sql : text(script).split(";\\s*\n")) {
                Connections.execute(connection, sql);
            }
            Connections.execute(connection, "COMMIT");
        }
    }

    @Override
    public boolean keep(ReceivedEvent event) {
        return lane.write(handle -> EventRows.keep(handle, event, EventRows.Same.BODY_AND_KEY));
    }

    @Override
    public void countWrongSignatures(long more, Instant last) {
        lane.write(handle -> {
            EventRows.countWrongSignatures(handle, more, last);
            return more;
        });
    }

    @Override
    public long wrongSignatures() {
        return lane.read(EventRows::wrongSignatures);
    }

    @Override
    public String mark() {
        return lane.read(handle -> value(handle, MARK))
                .orElseGet(() -> keepValue(
                        MARK,
                        lane.read(handle -> handle.createQuery("SELECT hex(randomblob(8))")
                                .map((row, context) -> row.getString(1))
                                .one())));
    }

    /** Something else that belongs to this relay, such as its path. */
    public Optional<String> value(String key) {
        return lane.read(handle -> value(handle, key));
    }

    public String keepValue(String key, String value) {
        return lane.write(handle -> {
            handle.createUpdate("""
                    INSERT INTO relay (key, value) VALUES (:key, :value)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value""").bind("key", key).bind("value", value).execute();
            return value;
        });
    }

    @Override
    public List<StoredEvent> after(long position, int atMost, int atMostBytes) {
        return lane.read(handle -> {
            List<StoredEvent> events = new ArrayList<>();
            int bytes = 0;
            try (ResultIterator<StoredEvent> rows = handle.createQuery(
                            EventRows.SELECT + "WHERE position > :after ORDER BY position LIMIT :most")
                    .bind("after", position)
                    .bind("most", atMost)
                    .map((row, context) -> EventRows.read(row))
                    .iterator()) {
                for (Iterator<StoredEvent> it = rows; it.hasNext() && bytes < atMostBytes; ) {
                    StoredEvent event = it.next();
                    bytes += event.received().delivery().length();
                    if (bytes <= atMostBytes || events.isEmpty()) {
                        events.add(event);
                    }
                }
            }
            return events;
        });
    }

    @Override
    public long oldest() {
        return number("SELECT coalesce(min(position), (" + NEWEST + ") + 1) FROM webhook_event");
    }

    @Override
    public long newest() {
        return number(NEWEST);
    }

    @Override
    public int prune(Instant before, long atMost) {
        return lane.write(handle -> handle.createUpdate("""
                DELETE FROM webhook_event
                WHERE received_at < :before OR position <= (SELECT max(position) FROM webhook_event) - :most""")
                .bind("before", before.toEpochMilli())
                .bind("most", atMost)
                .execute());
    }

    @Override
    public void close() {
        try (lane) {
            lane.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static Optional<String> value(Handle handle, String key) {
        return handle.createQuery("SELECT value FROM relay WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> row.getString(1))
                .findFirst();
    }

    private long number(String sql) {
        return lane.read(handle ->
                handle.createQuery(sql).map((row, context) -> row.getLong(1)).one());
    }

    private static String text(String script) {
        try (InputStream in =
                Objects.requireNonNull(RelayFile.class.getResourceAsStream("/dev/coffer/relay/" + script))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
