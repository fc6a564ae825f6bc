package dev.coffer.store;

import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The file that holds the ledger, open: one connection that writes and one that only reads. A file that is not ours, is damaged or
 * was written by a newer version is refused with a sentence for people, and left byte for byte as it was. A write is on the disk,
 * not in a cache, when the call returns.
 *
 * <p>{@link SqlitePayoutLedger}, {@link SqliteBalances} and {@link SqliteWorkspace} use the writer, on the database thread;
 * {@link SqlitePayoutHistory} uses the reader, on the thread for reads. The reader sees everything that was
 * committed before its query began. The folder must exist; that only one console opens a workspace is for the caller to see to.
 */
public final class Database implements AutoCloseable {
    private final Path file;
    private final Lane writer;
    private final Lane reader;
    private final Lane aside;
    private final StorageFailures failures;
    private final Runnable leave;

    private Database(Path file, Lane writer, Lane reader, Lane aside, StorageFailures failures, Runnable leave) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.aside = aside;
        this.failures = failures;
        this.leave = leave;
    }

    /**
     * Opens the ledger, making it where there is none.
     *
     * @param backups the folder for the copy that is made before the schema changes
     * @throws FailureException {@code Storage}, with nothing changed
     */
    public static Database open(Path file, Path backups, Clock clock) {
        return open(file, backups, clock, CommitProbe.NONE);
    }

    /** As {@link #open(Path, Path, Clock)}, telling {@code probe} of every commit of the writer. */
    public static Database open(Path file, Path backups, Clock clock, CommitProbe probe) {
        return open(new Setup(file, new Backups(backups, clock), clock, probe));
    }

    /**
     * Opens a ledger to be looked at and never written: also while a console works in it, and on a folder or medium that cannot be
     * written. Needs no lock and brings no schema up to date. Leaves no file behind. Where nobody worked in it and
     * somebody begins to, every later read is refused with a sentence, since it could be half old and half new.
     *
     * @throws FailureException {@code Storage}, also for a file of an older version
     */
    public static Database openReadOnly(Path file) {
        StorageFailures failures = new StorageFailures(file);
        DatabaseFile checks = new DatabaseFile(file, Migrations.BUILT_IN.newest());
        checks.checkReadable();
        try {
            ReviewFile review = ReviewFile.open(file);
            try {
                checks.checkSameVersion(review.connection());
            } catch (SQLException | RuntimeException e) {
                review.connection().close();
                review.leave().run();
                throw e;
            }
            Lane lane = new Lane(review.connection(), failures, CommitProbe.NONE);
            lane.onlyWhile(review.stillTrue());
            lane.refuse("This workspace is open for looking at only. Nothing was saved and nothing was sent.");
            return new Database(file, lane, lane, lane, failures, review.leave());
        } catch (SQLException e) {
            throw failures.translate(e);
        } catch (IOException e) {
            throw failures.refuse("The database " + file + " could not be read (" + e.getMessage()
                    + "). Nothing was changed and nothing was sent.");
        }
    }

    static Database open(Setup setup) {
        StorageFailures failures = new StorageFailures(setup.file());
        Connections connections = new Connections(setup.file(), setup.busyMillis());
        DatabaseFile checks = new DatabaseFile(setup.file(), setup.migrations().newest());
        checks.check(connections);
        try {
            Connection writer = prepared(setup, connections, checks);
            try {
                Lane writing = new Lane(writer, failures, setup.probe());
                Lane reading = new Lane(connections.readOnly(), failures, CommitProbe.NONE);
                Lane aside = new Lane(connections.readOnly(Connections.ASIDE_CACHE), failures, CommitProbe.NONE);
                return new Database(setup.file(), writing, reading, aside, failures, () -> {});
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static Connection prepared(Setup setup, Connections connections, DatabaseFile checks) throws SQLException {
        PrivateFiles.create(setup.file());
        Connection writer = connections.writable();
        try {
            checks.check(writer);
            if (!Connections.single(writer, "PRAGMA journal_mode = WAL").equals("wal")) {
                throw new StorageFailures(setup.file())
                        .refuse("The folder of " + setup.file()
                                + " cannot hold a database safely; it may be a network drive. Nothing was saved. Choose a folder"
                                + " on this computer.");
            }
            int version = Connections.number(writer, "PRAGMA user_version");
            if (version < setup.migrations().newest()) {
                migrate(setup, connections, writer, version);
            }
            SqliteWorkspace.found(writer, setup.clock().instant());
            return writer;
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static void migrate(Setup setup, Connections connections, Connection writer, int version)
            throws SQLException {
        String afterwards = "";
        if (version > 0) {
            afterwards = "A copy is at " + setup.backups().takeBefore(version, setup.file()) + ".";
        } else {
            Connections.execute(writer, "PRAGMA application_id = " + Connections.APPLICATION_ID);
        }
        setup.migrations().run(connections.source(), afterwards);
        if (Connections.number(writer, "PRAGMA user_version")
                != setup.migrations().newest()) {
            throw new IllegalStateException("a migration did not set user_version");
        }
    }

    public Path file() {
        return file;
    }

    /**
     * What is wrong with the file, line by line; empty where it is sound. Reads the whole file, seconds for 100,000 payouts, so it
     * has a connection of its own that no screen waits for; any thread may call it.
     */
    public List<String> integrity() {
        try (Connection own = new Connections(file, Connections.BUSY_MILLIS).readOnly();
                Handle handle = Jdbi.open(own)) {
            return Integrity.problems(handle);
        } catch (SQLException | JdbiException e) {
            return List.of(String.valueOf(failures.translate(e).getMessage()));
        }
    }

    /**
     * From here on every write is refused with {@code why}, and closing leaves the file and its journal as they are. For a file
     * that is not known to be sound: reading it helps, writing could spoil what a backup does not have.
     *
     * @param why a sentence for people that says what it means for the money
     */
    public void refuseWrites(String why) {
        writer.refuse(why);
    }

    /** Without effect where the file was opened for looking at only. */
    public void allowWrites() {
        if (!writer.equals(reader)) {
            writer.refuse(null);
        }
    }

    /** On the reader connection: sees what is committed, can write nothing. */
    <R> R look(Function<Handle, R> work) {
        return reader.read(work);
    }

    /** As {@link #look}, on a connection of its own: for short look-ups that must not wait behind a long reading. */
    <R> R lookUp(Function<Handle, R> work) {
        return aside.read(work);
    }

    /**
     * Everything that {@code work} reads by {@link SqlitePayoutHistory} and its like is of one moment, whatever is committed
     * meanwhile. For one thread that has the database to itself.
     */
    public <R> R atOneMoment(Supplier<R> work) {
        try {
            reader.execute("BEGIN");
            try {
                return work.get();
            } finally {
                reader.execute("COMMIT");
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** On the writer connection, without a transaction. */
    <R> R read(Function<Handle, R> work) {
        return writer.read(work);
    }

    <R> R write(Function<Handle, R> work) {
        return writer.write(work);
    }

    FailureException refuse(String sentence) {
        return failures.refuse(sentence);
    }

    /** Writes the journal back into the file, so that the file alone is the whole ledger. A second call does nothing. */
    @Override
    public void close() {
        if (writer.isClosed()) {
            return;
        }
        if (writer.refuses()) {
            closeUntouched();
            return;
        }
        try (writer) {
            aside.close();
            reader.close();
            writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** The last connection to close plays the journal into the file if it may write; so the one that may not goes last. */
    private void closeUntouched() {
        try (reader) {
            aside.close();
            writer.close();
        } catch (SQLException e) {
            throw failures.translate(e);
        } finally {
            leave.run();
        }
    }
}
