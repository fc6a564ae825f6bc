package dev.coffer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a way to read a ledger that may not be written: the file of a workspace in which a console is at work, one on a medium or in a
 * folder without write permission, one on a share. SQLite keeps the newest writes in a journal beside the file, and reading the two
 * together takes a third file, which a read-only folder does not let it make.
 *
 * @param stillTrue whether what is read through the connection is still what the file holds
 */
record ReviewFile(Connection connection, Runnable leave, BooleanSupplier stillTrue) {
    private static final Logger log = LoggerFactory.getLogger(ReviewFile.class);

    /** Opens the file as it lies, for reading only. */
    interface AsItLies {
        Connection open(Path file) throws SQLException;
    }

    static ReviewFile open(Path file) throws SQLException, IOException {
        return open(file, each -> probed(new Connections(each, Connections.BUSY_MILLIS).readOnly()));
    }

    /**
     * In this order: as it lies, where a console is at work, whose third file is there to be used; without looking for a journal, where
     * there is none, so that SQLite makes no files of its own; and else a copy of both files in the system's temporary folder, so that
     * nothing of the journal is left out and nobody's folder is touched.
     */
    static ReviewFile open(Path file, AsItLies asItLies) throws SQLException, IOException {
        if (Files.exists(beside(file, "-shm"))) {
            try {
                return new ReviewFile(asItLies.open(file), () -> {}, () -> true);
            } catch (SQLException e) {
                log.info("{} cannot be read as it lies: {}", file, e.getMessage());
            }
        }
        Path journal = beside(file, "-wal");
        if (Files.exists(journal) && Files.size(journal) > 0) {
            return copied(file, journal);
        }
        Standing before = Standing.of(file);
        return new ReviewFile(
                probed(new Connections(file, Connections.BUSY_MILLIS).unchanging()),
                () -> {},
                () -> Standing.of(file).equals(before));
    }

    private static ReviewFile copied(Path file, Path journal) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("coffer-review");
        try {
            Path copy = folder.resolve("coffer.db");
            Files.copy(file, copy);
            Files.copy(journal, beside(copy, "-wal"));
            copy.toFile().setWritable(true);
            beside(copy, "-wal").toFile().setWritable(true);
            return new ReviewFile(
                    probed(new Connections(copy, Connections.BUSY_MILLIS).writable()),
                    () -> delete(folder),
                    () -> true);
        } catch (SQLException | IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** By which it shows that somebody has begun to work in a file that is read as if nobody could. */
    private record Standing(long size, @Nullable FileTime written, boolean journal) {
        static Standing of(Path file) {
            try {
                Path journal = beside(file, "-wal");
                return new Standing(
                        Files.size(file),
                        Files.getLastModifiedTime(file),
                        Files.exists(beside(file, "-shm")) || (Files.exists(journal) && Files.size(journal) > 0));
            } catch (IOException e) {
                return new Standing(-1, null, false);
            }
        }
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
