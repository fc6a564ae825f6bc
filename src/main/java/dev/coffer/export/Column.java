package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of an exported payout.
 *
 * @param value of a row; null where it has none
 */
record Column(String name, Kind kind, Function<PayoutRecord, @Nullable String> value) {

    /** What the value is made of, which decides how a file holds it. */
    enum Kind {
        /** Whatever somebody typed or sent. */
        TEXT,
        /** Made by Coffer of digits, letters and marks that mean nothing to a spreadsheet: numbers, times, codes of ours. */
        PLAIN,
        TRUTH,
        /** A JSON array. */
        LIST
    }
}
