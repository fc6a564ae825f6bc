package dev.coffer.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One connection and whoever uses it. Callers keep to one thread each; the lock is there so that a caller who does not can never
 * slip a statement into somebody else's transaction. Jdbi wakes up at the first use, not at opening.
 */
final class Lane implements AutoCloseable {
    private static final String OVERTAKEN =
            "A console has begun to work in this workspace since it was opened for looking at. Nothing was changed. Close this look and"
                    + " open it again to see what is new.";

    private final Connection connection;
    private final StorageFailures failures;
    private final KeptStatements kept = new KeptStatements();
    private final CommitProbe probe;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Handle handle;
    private volatile @Nullable String refusal;
    private volatile BooleanSupplier stillTrue = () -> true;

    Lane(Connection connection, StorageFailures failures, CommitProbe probe) {
        this.connection = connection;
        this.failures = failures;
        this.probe = probe;
    }

    <R> R read(Function<Handle, R> work) {
        turn.lock();
        try {
            R found = work.apply(handle());
            if (!stillTrue.getAsBoolean()) {
                throw failures.refuse(OVERTAKEN);
            }
            return found;
        } catch (JdbiException e) {
            throw failures.translate(e);
        } finally {
            turn.unlock();
        }
    }

    /** What is read counts only while this holds; asked after every read. */
    void onlyWhile(BooleanSupplier holds) {
        stillTrue = holds;
    }

    /** From here on every write is refused with this sentence; absent: none is. */
    void refuse(@Nullable String why) {
        refusal = why;
    }

    boolean refuses() {
        return refusal != null;
    }

    /** All of {@code work}, durable when this returns, or none of it. */
    <R> R write(Function<Handle, R> work) {
        turn.lock();
        try {
            String why = refusal;
            if (why != null) {
                throw failures.refuse(why);
            }
            R result = committed(work);
            probe.afterCommit();
            return result;
        } catch (SQLException | JdbiException e) {
            throw failures.translate(e);
        } finally {
            turn.unlock();
        }
    }

    private <R> R committed(Function<Handle, R> work) throws SQLException {
        // IMMEDIATE: the write lock first, so that what is read in the transaction is still true when it is written.
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            R result = work.apply(handle());
            probe.beforeCommit();
            Connections.execute(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable why) {
        try {
            kept.forget();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        try {
            Connections.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself after a full or failing disk, and says that there is nothing to roll
            // back.
            why.addSuppressed(e);
        }
    }

    private Handle handle() {
        Handle open = handle;
        if (open == null) {
            open = Jdbi.create(connection)
                    .setStatementBuilderFactory(it -> kept)
                    .open();
            handle = open;
        }
        return open;
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            connection.close();
        } finally {
            turn.unlock();
        }
    }

    /** Outside any transaction, for settings and checkpoints. */
    void execute(String sql) throws SQLException {
        turn.lock();
        try {
            Connections.execute(connection, sql);
        } finally {
            turn.unlock();
        }
    }
}
