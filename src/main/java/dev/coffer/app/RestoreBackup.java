package dev.coffer.app;

import dev.coffer.store.Backups;
import dev.coffer.store.Restore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Puts a backup in the place of a workspace's ledger, with no console at work in it. */
public final class RestoreBackup {
    static final String BEHIND =
            "What was confirmed since then is missing from it and may be on its way: compare with Calypso's web account, and"
                    + " bring in what is missing, before you pay anything again.";

    private final Clock clock;

    public RestoreBackup(Clock clock) {
        this.clock = clock;
    }

    /** Takes the newest good backup. */
    public String restoreNewest(Workspace workspace) {
        Backups backups = new Backups(workspace.backups(), clock);
        return restore(
                workspace,
                backups.newestGood()
                        .orElseThrow(() -> new CommandFailed("There is no good backup in " + workspace.backups()
                                + ". Nothing was changed. Name a file with --backup.")));
    }

    /**
     * Throws {@code FailureException(Storage)} or {@link CommandFailed}, with the ledger as it was.
     *
     * @return what was done, for people
     */
    public String restore(Workspace workspace, Path backup) {
        InstanceLock lock = InstanceLock.take(workspace.lockFile(), Holder.self(clock.instant(), System.getenv()));
        try {
            Optional<Path> kept = new Restore(new Backups(workspace.backups(), clock), clock)
                    .from(backup.toAbsolutePath(), workspace.database());
            return "The backup " + backup.getFileName() + " is in place. "
                    + kept.map(file -> "The replaced database is kept as " + file + ". ")
                            .orElse("")
                    + "Payouts that wait in the backup may have been sent since, so they are looked up before anything is sent. "
                    + BEHIND;
        } finally {
            lock.close();
        }
    }
}
