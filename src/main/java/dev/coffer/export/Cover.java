package dev.coffer.export;

import dev.coffer.core.payout.PayoutHistory;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What must be known of an export to rely on it later.
 *
 * @param totals  of the rows in the file
 * @param filter  in words
 * @param zone    whose local times stand in the file
 * @param asOf    the state of the ledger that was read
 * @param program name and version of what wrote it
 */
record Cover(PayoutHistory.Totals totals, String filter, ZoneId zone, Instant asOf, String program) {

    static final String MEANING = "Totals are of confirmed amounts, whether or not they were paid.";
}
