package dev.coffer.app;

import dev.coffer.core.backup.Backup;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.status.Notice;
import dev.coffer.core.status.NoticeBoard;
import dev.coffer.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a backup once an hour if the ledger changed, and thins the older ones out. Only for a ledger that is known to be sound. */
final class BackupSchedule {
    private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);
    static final Duration INTERVAL = Duration.ofHours(1);
    /** How often {@link #takeIfDue} is to be called. */
    static final Duration PACE = Duration.ofMinutes(5);

    private final Backups backups;
    private final Path database;
    private final Clock clock;
    private final NoticeBoard notices;
    private final ReentrantLock turn = new ReentrantLock();

    BackupSchedule(Backups backups, Path database, Clock clock, NoticeBoard notices) {
        this.backups = backups;
        this.database = database;
        this.clock = clock;
        this.notices = notices;
    }

    /** Waits for the disk. What goes wrong is told and tried again the next time. */
    void takeIfDue() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (isDue()) {
                log.info("Backup taken: {}", backups.take(database).getFileName());
                backups.thin().forEach(file -> log.info("Backup no longer needed: {}", file.getFileName()));
                notices.takeDown(Notice.Kind.BACKUP);
            }
        } catch (FailureException e) {
            log.warn("No backup was taken: {}", e.failure().technical());
            notices.put(
                    Notice.Kind.BACKUP,
                    "The hourly backup could not be taken; payouts are not touched by that. "
                            + "Check that the disk has space; it is tried again in 5 min.");
        } finally {
            turn.unlock();
        }
    }

    /** A backup from the future was taken by a clock that was wrong; it must not keep others from being taken. */
    private boolean isDue() {
        Instant now = clock.instant();
        Optional<Instant> newest = backups.list().stream()
                .map(Backup::taken)
                .filter(taken -> !taken.isAfter(now))
                .findFirst();
        return newest.isEmpty()
                || (!newest.get().plus(INTERVAL).isAfter(now) && changed().isAfter(newest.get()));
    }

    private Instant changed() {
        return Stream.of(database, database.resolveSibling(database.getFileName() + "-wal"))
                .map(BackupSchedule::modified)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Instant modified(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.MIN;
        } catch (IOException e) {
            return Instant.MAX;
        }
    }
}
