package dev.coffer.store;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a backup in the place of a lost or damaged ledger, while it is closed. The old file is kept beside the new one. The restored
 * ledger says so of itself ({@link SqliteWorkspace#restoredAt()}): it knows nothing of what was sent after the backup was taken, and
 * a payout that is queued in it may have been paid since.
 */
public final class Restore {
    private final Backups backups;
    private final Clock clock;

    public Restore(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    /**
     * Cut at any moment, either the old file or the whole new one is in place; the old journal is in the copy by then.
     *
     * @return where the replaced file is kept; empty if there was none
     */
    public Optional<Path> from(Path backup, Path database) {
        Optional<String> problem = backups.problem(backup);
        if (problem.isPresent()) {
            throw refuse("The backup " + backup + " cannot be restored (" + problem.get()
                    + "). The ledger was not changed. Choose another backup.");
        }
        try {
            Instant now = clock.instant();
            Path fresh = beside(database, "-restoring");
            Files.copy(backup, fresh, StandardCopyOption.REPLACE_EXISTING);
            SqliteWorkspace.mark(fresh, SqliteWorkspace.RESTORED_AT, now);
            PrivateFiles.sync(fresh);
            Optional<Path> kept = keep(database, now);
            // The old journal must be gone first: SQLite would play it into the new file.
            Files.deleteIfExists(beside(database, "-wal"));
            Files.deleteIfExists(beside(database, "-shm"));
            Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.syncFolderOf(database);
            return kept;
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.Storage("The backup " + backup + " could not be put in place (" + e.getMessage()
                            + "). Nothing was sent. Free some space or check the folder, then try again."),
                    e);
        } catch (SQLException e) {
            throw new StorageFailures(backup).translate(e);
        }
    }

    private static Optional<Path> keep(Path database, Instant now) throws IOException {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        Path kept = beside(database, "-replaced-" + BackupNames.stamp(now));
        copy(database, kept);
        Path journal = beside(database, "-wal");
        if (Files.exists(journal)) {
            copy(journal, beside(kept, "-wal"));
        }
        PrivateFiles.syncFolderOf(database);
        return Optional.of(kept);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        PrivateFiles.sync(to);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static FailureException refuse(String sentence) {
        return new FailureException(new Failure.Storage(sentence));
    }
}
