package dev.coffer.store;

import java.nio.file.Path;
import java.time.Clock;

/** What opening a database needs; apart from {@link Database} so that tests can bring other scripts and shorter waits. */
record Setup(Path file, Backups backups, Clock clock, CommitProbe probe, Migrations migrations, int busyMillis) {

    Setup(Path file, Backups backups, Clock clock, CommitProbe probe) {
        this(file, backups, clock, probe, Migrations.BUILT_IN, Connections.BUSY_MILLIS);
    }
}
