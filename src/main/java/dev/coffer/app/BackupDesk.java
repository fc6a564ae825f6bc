package dev.coffer.app;

import dev.coffer.core.backup.Backup;
import dev.coffer.core.backup.BackupShelf;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.store.Backups;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The open workspace's backups, for the settings screen. */
final class BackupDesk implements BackupShelf {
    private final Backups backups;
    private final Path database;
    private final CompletableFuture<Books> sound;
    private final Consumer<Path> restoring;

    /**
     * @param sound     see {@link Inspection}: what is not known to be sound is not copied over good backups
     * @param restoring closes the console, puts the backup in place and opens the console again
     */
    BackupDesk(Backups backups, Path database, CompletableFuture<Books> sound, Consumer<Path> restoring) {
        this.backups = backups;
        this.database = database;
        this.sound = sound;
        this.restoring = restoring;
    }

    @Override
    public List<Backup> list() {
        return backups.list();
    }

    @Override
    public Backup takeNow() {
        if (!sound.isDone() || sound.isCompletedExceptionally()) {
            throw refuse("The database is not known to be sound, so it is not copied. The backups there are stay.");
        }
        Path taken = backups.take(database);
        return list().stream()
                .filter(backup -> backup.file().equals(taken))
                .findFirst()
                .orElseThrow(() -> refuse("The backup " + taken + " is gone again."));
    }

    @Override
    public void restore(Backup backup) {
        backups.problem(backup.file()).ifPresent(problem -> {
            throw refuse("The backup " + backup.file().getFileName() + " cannot be restored (" + problem
                    + "). The ledger was not changed. Choose another backup.");
        });
        restoring.accept(backup.file());
    }

    private static FailureException refuse(String sentence) {
        return new FailureException(new Failure.Storage(sentence));
    }
}
