package dev.coffer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a way to read a ledger that may not be written: the file of a workspace in which a console is at work, one on a medium or in a
 * folder without write permission, one on a share. SQLite keeps the newest writes in a journal beside the file, and reading the two
 * together takes a third file, which a read-only folder does not let it make.
 */
record ReviewFile(Connection connection, Runnable leave) {
    private static final Logger log = LoggerFactory.getLogger(ReviewFile.class);

    /** Opens the file as it lies, for reading only. */
    interface AsItLies {
        Connection open(Path file) throws SQLException;
    }

    static ReviewFile open(Path file) throws SQLException, IOException {
        return open(file, each -> probed(new Connections(each, Connections.BUSY_MILLIS).readOnly()));
    }

    /**
     * In this order: as it lies, where the journal can be seen; without looking for a journal, where there is none; and else a copy of
     * both files in the system's temporary folder, so that nothing of the journal is left out.
     */
    static ReviewFile open(Path file, AsItLies asItLies) throws SQLException, IOException {
        try {
            return new ReviewFile(asItLies.open(file), () -> {});
        } catch (SQLException e) {
            Path journal = journal(file);
            if (!Files.exists(journal) || Files.size(journal) == 0) {
                return new ReviewFile(probed(new Connections(file, Connections.BUSY_MILLIS).unchanging()), () -> {});
            }
            return copied(file, journal);
        }
    }

    private static ReviewFile copied(Path file, Path journal) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("coffer-review");
        try {
            Path copy = folder.resolve("coffer.db");
            Files.copy(file, copy);
            Files.copy(journal, journal(copy));
            copy.toFile().setWritable(true);
            journal(copy).toFile().setWritable(true);
            return new ReviewFile(
                    probed(new Connections(copy, Connections.BUSY_MILLIS).writable()), () -> delete(folder));
        } catch (SQLException | IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /** Only the first look at the content shows whether the journal can be read. */
    private static Connection probed(Connection connection) throws SQLException {
        try {
            Connections.number(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            log.warn("The copy for reading in {} could not be deleted: {}", folder, e.toString());
        }
    }
}
