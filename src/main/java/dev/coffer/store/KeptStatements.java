package dev.coffer.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Statements of one connection, kept for the next time: SQLite takes longer to understand a write to {@code payout}, with its triggers
 * and indexes, than to do it. A statement that is in use is never handed out a second time.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 64;

    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();
    /** Under the text that SQLite was given; closing names the one before its parameters were found. */
    private final IdentityHashMap<Statement, String> busy = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        // A PRAGMA answers with rows that nobody reads, and half read it would hold the file locked.
        if (context.isReturningGeneratedKeys() || sql.startsWith("PRAGMA")) {
            return super.create(connection, sql, context);
        }
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept != null ? kept : super.create(connection, sql, context);
        busy.put(statement, sql);
        return statement;
    }

    /**
     * Keeps none of them any longer. After a failure one may stand half way, which would hold the file locked, or be of no more use.
     */
    void forget() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }

    @Override
    public void close(Connection connection, String named, Statement statement) throws SQLException {
        String sql = busy.remove(statement);
        if (sql == null || idle.containsKey(sql) || !(statement instanceof PreparedStatement prepared)) {
            statement.close();
            return;
        }
        prepared.clearParameters();
        idle.put(sql, prepared);
        Map.Entry<String, PreparedStatement> oldest = idle.size() > MOST ? idle.pollFirstEntry() : null;
        if (oldest != null) {
            oldest.getValue().close();
        }
    }
}
