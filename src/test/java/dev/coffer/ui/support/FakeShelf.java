package dev.coffer.ui.support;

import dev.coffer.core.backup.Backup;
import dev.coffer.core.backup.BackupShelf;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Backups that are not there, and what was asked of them. */
public final class FakeShelf implements BackupShelf {
    public final List<Backup> backups = new ArrayList<>(List.of(
            backup(Duration.ofMinutes(12), 1_412_000),
            backup(Duration.ofHours(3), 812_001),
            backup(Duration.ofDays(2), 4096)));
    public final List<Backup> restored = new ArrayList<>();
    public boolean full;

    public static Backup backup(Duration age, long bytes) {
        Instant taken = World.NOW.minus(age);
        return new Backup(Path.of("coffer-" + taken.toEpochMilli() + ".db"), taken, bytes);
    }

    @Override
    public List<Backup> list() {
        return List.copyOf(backups);
    }

    @Override
    public Backup takeNow() {
        if (full) {
            throw new FailureException(new Failure.Storage("The disk is full. Nothing was saved."));
        }
        Backup fresh = backup(Duration.ZERO, 1_412_000);
        backups.addFirst(fresh);
        return fresh;
    }

    @Override
    public void restore(Backup backup) {
        restored.add(backup);
    }
}
