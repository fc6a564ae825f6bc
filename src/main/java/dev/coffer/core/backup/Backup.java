package dev.coffer.core.backup;

import java.nio.file.Path;
import java.time.Instant;

/** One copy of the ledger: where it is, as of when, and its size in bytes. */
public record Backup(Path file, Instant taken, long bytes) {}
