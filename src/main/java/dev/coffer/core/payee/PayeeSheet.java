package dev.coffer.core.payee;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of payees as it was read, before anybody judged what it says.
 *
 * @param rows           every row but the first and those in which nothing stands
 * @param unknownColumns titles that Coffer does not know; what stands under them is not taken over
 */
public record PayeeSheet(List<Row> rows, List<String> unknownColumns) {

    public PayeeSheet {
        rows = List.copyOf(rows);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /**
     * One row.
     *
     * @param line  where it begins in the file, counted from 1
     * @param cells what stands in it; a column that is not there is empty
     * @param flaw  why it cannot be read, in a sentence; absent: it can
     */
    public record Row(
            long line,
            Map<PayeeColumn, String> cells,
            @Nullable String flaw) {

        public Row {
            cells = Map.copyOf(cells);
        }

        public String cell(PayeeColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The row that says a version; reading it gives the version back. */
    public static Map<PayeeColumn, String> cells(Payee payee, PayeeVersion version) {
        return Map.of(
                PayeeColumn.PAYEE_ID, payee.id().toString(),
                PayeeColumn.NAME, payee.name(),
                PayeeColumn.CLAIM_REFERENCES, PayeeTexts.joined(payee.claimReferences()),
                PayeeColumn.VERSION, Integer.toString(version.number()),
                PayeeColumn.CHAIN, version.address().chain().displayName(),
                PayeeColumn.ADDRESS, version.address().text(),
                PayeeColumn.SAVED_AT, version.savedAt().toString(),
                PayeeColumn.SAVED_BY, version.savedBy(),
                PayeeColumn.DOCUMENT, version.document(),
                PayeeColumn.NOTE, version.note());
    }
}
