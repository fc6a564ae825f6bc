package dev.coffer.app;

import dev.coffer.core.export.ArchiveNote;
import dev.coffer.export.CsvArchive;
import dev.coffer.store.SqliteArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Makes a workspace to look at out of an exported CSV: its payouts as they were, from which nothing is ever sent. */
public final class ImportArchive {
    private final Clock clock;

    public ImportArchive(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whole or not at all: throws {@code FailureException(Storage)} or {@link CommandFailed} with no archive made.
     *
     * @param dir a folder without a database; made where it is not there
     * @return what was done, for people
     */
    public String run(Path csv, Path dir) {
        if (Files.exists(new Workspace(dir.toAbsolutePath().normalize()).database())) {
            throw new CommandFailed("There is a workspace in " + dir
                    + " already. Nothing was changed. Choose a folder without one for the archive.");
        }
        Workspace workspace = Workspace.open(dir);
        String name = String.valueOf(csv.getFileName());
        long[] count = {0};
        try (CsvArchive payouts = new CsvArchive(csv)) {
            SqliteArchive.make(workspace.database(), clock, payouts, rows -> {
                count[0] = rows;
                return new ArchiveNote(name, payouts.sha256(), clock.instant(), rows);
            });
        }
        return count[0] + (count[0] == 1 ? " payout is" : " payouts are") + " in the archive " + workspace.dir()
                + ". Nothing is ever sent from it.";
    }
}
