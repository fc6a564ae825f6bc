package dev.coffer.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to one file, each with the same settings, so that none can be forgotten on the second of them. */
final class Connections {
    /** "Cofr": tells our files from other people's databases. */
    static final int APPLICATION_ID = 0x436F6672;

    static final int BUSY_MILLIS = 5_000;

    /** In KiB: the upper levels of a long ledger's table and indexes, which every look-up of a row goes through. */
    private static final int READING_CACHE = 16_000;

    /** In KiB: short look-ups share little but the roots of some indexes. */
    static final int ASIDE_CACHE = 1_000;

    /** {@code recursive_triggers}: else INSERT OR REPLACE deletes without asking the triggers. {@code fullfsync}: macOS. */
    private static final List<String> SAFE = List.of(
            "PRAGMA trusted_schema = OFF",
            "PRAGMA recursive_triggers = ON",
            "PRAGMA cell_size_check = ON",
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON");

    private final Path file;
    private final int busyMillis;

    Connections(Path file, int busyMillis) {
        this.file = file;
        this.busyMillis = busyMillis;
    }

    /** For the writer and for Flyway. Sets nothing that is kept in the file. */
    SQLiteDataSource source() {
        SQLiteConfig config = config();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return source(config);
    }

    Connection writable() throws SQLException {
        return with(SAFE, source().getConnection());
    }

    Connection readOnly() throws SQLException {
        return readOnly(READING_CACHE);
    }

    /** @param cache in KiB */
    Connection readOnly(int cache) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setCacheSize(-cache);
        return with(SAFE, source(config).getConnection());
    }

    /** For a file that nobody can write and that has no journal: SQLite looks for none and makes no file beside it. */
    Connection unchanging() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = source(config);
        source.setUrl(source.getUrl() + "?immutable=1");
        return with(SAFE, source.getConnection());
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(busyMillis);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As a URI: the driver cuts a plain path at its first question mark and would open another file.
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
        return source;
    }

    private static Connection with(List<String> statements, Connection connection) throws SQLException {
        try {
            for (String sql : statements) {
                execute(connection, sql);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(single(connection, sql));
    }
}
