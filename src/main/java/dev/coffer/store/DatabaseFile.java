package dev.coffer.store;

import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Decides whether a file may be opened for writing at all. It looks with its own eyes before SQLite does, and then with SQLite
 * read-only, because opening for writing can already change a file: a journal of somebody else's database would be played into it.
 */
final class DatabaseFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    private final Path file;
    private final int newest;
    private final StorageFailures failures;

    DatabaseFile(Path file, int newest) {
        this.file = file;
        this.newest = newest;
        this.failures = new StorageFailures(file);
    }

    /** Returns, or refuses with a sentence; changes nothing either way. */
    void check(Connections connections) {
        try {
            if (!Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0)) {
                checkNothingIsMissing();
                return;
            }
            if (!Files.isRegularFile(file)) {
                throw failures.refuse(file + " is not a file, so it cannot be the database. Nothing was changed.");
            }
            if (!Files.isWritable(file)) {
                throw failures.refuse(
                        "The database " + file
                                + " may not be written. Nothing was changed and nothing was sent. Check the permissions of the file.");
            }
            checkHeader();
            try (Connection connection = connections.readOnly()) {
                check(connection);
            }
        } catch (IOException e) {
            throw unreadable(e);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** For reading only: the file must be there and be ours; that it may not be written does not matter. */
    void checkReadable() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                checkNothingIsMissing();
                throw failures.refuse("There is no database at " + file + ". Nothing was changed.");
            }
            checkHeader();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reading does not bring a file up to date, so one of an older version is refused too. */
    void checkSameVersion(Connection connection) throws SQLException {
        check(connection);
        if (Connections.number(connection, "PRAGMA user_version") < newest) {
            throw failures.refuse("The database " + file
                    + " was written by an older version of Coffer, and is not changed by looking at it. Open it once with coffer"
                    + " --workspace, or a copy of its folder, then try again.");
        }
    }

    /** The same questions to an open connection, which also sees what is still in the journal. */
    void check(Connection connection) throws SQLException {
        int application = Connections.number(connection, "PRAGMA application_id");
        int version = Connections.number(connection, "PRAGMA user_version");
        boolean empty = Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        // Empty and unmarked: a start that was cut before the mark was written.
        if (application != Connections.APPLICATION_ID && !(application == 0 && version == 0 && empty)) {
            throw foreign();
        }
        checkVersion(version);
    }

    private void checkHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
        }
        if (header.hasRemaining() || !Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw failures.refuse("The file " + file
                    + " is damaged or is not a database. Nothing was changed and nothing was sent. Keep the file and restore the"
                    + " newest backup.");
        }
        int application = header.getInt(APPLICATION_ID_AT);
        if (application != 0 && application != Connections.APPLICATION_ID) {
            throw foreign();
        }
        if (application == Connections.APPLICATION_ID) {
            checkVersion(header.getInt(USER_VERSION_AT));
        }
    }

    private void checkVersion(int version) {
        if (version > newest) {
            throw failures.refuse("The database " + file
                    + " was written by a newer version of Coffer. Nothing was changed and nothing was sent. Install the newer"
                    + " version, or open another workspace.");
        }
    }

    /** SQLite would start an empty ledger and throw the journal of the lost one away. */
    private void checkNothingIsMissing() throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(journal) && Files.size(journal) > 0) {
            throw failures.refuse(
                    "The database " + file + " is missing, yet its journal " + journal.getFileName()
                            + " is there. Nothing was changed and nothing was sent. Put the database back, or restore the newest backup.");
        }
    }

    private FailureException unreadable(IOException e) {
        return new FailureException(
                failures.refuse("The database " + file + " cannot be read (" + e.getMessage()
                                + "). Nothing was changed and nothing was sent.")
                        .failure(),
                e);
    }

    private FailureException foreign() {
        return failures.refuse("The file " + file
                + " is a database of another program. Nothing was changed. Choose another workspace folder.");
    }
}
