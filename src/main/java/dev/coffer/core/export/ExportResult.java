package dev.coffer.core.export;

import dev.coffer.core.payout.PayoutHistory;
import java.nio.file.Path;

/**
 * A finished export.
 *
 * @param totalsFile lies beside {@code file}: row count, totals, filter, SHA-256
 * @param totals     of the rows in the file, added up while they were written
 */
public record ExportResult(Path file, Path totalsFile, PayoutHistory.Totals totals) {}
