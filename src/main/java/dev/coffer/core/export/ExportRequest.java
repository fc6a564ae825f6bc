package dev.coffer.core.export;

import dev.coffer.core.payout.HistoryQuery;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * One export of exactly the filtered view, in its order.
 *
 * @param zone   whose local time stands in the file; each time carries its offset, so nothing depends on it
 * @param target the file to write; one that is there is replaced, at the end and whole
 */
public record ExportRequest(HistoryQuery query, ExportFormat format, ZoneId zone, Path target) {}
