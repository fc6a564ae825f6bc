package dev.coffer.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's SQLite file, behind one lock: a training server needs no more, and one writer at a time makes its books easy
 * to believe. {@code synchronous=NORMAL} survives the death of the process, which is what the crash proof provokes; not the
 * loss of power.
 */
final class SandboxStore implements AutoCloseable {

    /** Makes one value out of the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean inTransaction;

    SandboxStore(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw cannotOpen(file, e);
        }
        try {
            try (Statement statement = connection.createStatement()) {
                // Two servers over one set of books would each believe its own; the second must not start.
                statement.execute("PRAGMA busy_timeout = 200");
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA foreign_keys = ON");
                for (String sql : schema().split(";\\s*\n")) {
                    statement.execute(sql);
                }
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            close();
            throw cannotOpen(file, e);
        }
    }

    /**
     * Runs the work alone and keeps all of it or nothing. A refusal is an answer, not an accident: what was written before it
     * is kept. Work inside work joins the outer transaction.
     */
    synchronized <T extends @Nullable Object> T alone(Supplier<T> work) {
        if (inTransaction) {
            return work.get();
        }
        inTransaction = true;
        boolean keep = false;
        try {
            T result = work.get();
            keep = true;
            return result;
        } catch (CallRefused e) {
            keep = true;
            throw e;
        } finally {
            inTransaction = false;
            end(keep);
        }
    }

    synchronized <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("The sandbox cannot read its books.", e);
        }
    }

    <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... values) {
        return query(sql, reader, values).stream().findFirst();
    }

    /** @return how many rows were changed */
    synchronized int update(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The sandbox cannot write its books.", e);
        }
    }

    /** The value kept under a name, made and kept at the first call. */
    String meta(String name, Supplier<String> first) {
        return alone(() -> queryOne("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name)
                .orElseGet(() -> {
                    String value = first.get();
                    update("INSERT INTO meta (name, value) VALUES (?, ?)", name, value);
                    return value;
                }));
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The sandbox cannot close its books.", e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void end(boolean keep) {
        try {
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sandbox cannot write its books.", e);
        }
    }

    private static IllegalStateException cannotOpen(Path file, SQLException cause) {
        return new IllegalStateException(
                "The sandbox cannot open its books at " + file + "; perhaps another sandbox has them open.", cause);
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(SandboxStore.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
