package dev.coffer.core.backup;

import java.util.List;

/** The backups of the open workspace. Every method may wait for the disk and throws {@code FailureException(Storage)}. */
public interface BackupShelf {
    /** Newest first. */
    List<Backup> list();

    /** Copies the ledger as it is at this moment. */
    Backup takeNow();

    /**
     * Puts a backup in the ledger's place and opens the console on it. The replaced file is kept. Payouts that wait in the backup
     * become uncertain, since they may have been sent after it was taken.
     */
    void restore(Backup backup);
}
