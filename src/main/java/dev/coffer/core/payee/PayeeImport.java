package dev.coffer.core.payee;

import java.util.List;

/**
 * What bringing in a file would do, row by row. Nothing is done yet.
 *
 * @param lines   one for every row of the file
 * @param changes what {@link PayeeBook#keep} is given; empty where there is nothing to bring in
 */
public record PayeeImport(List<Line> lines, List<PayeeChange> changes) {

    public PayeeImport {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** What becomes of one row. */
    public enum Outcome {
        NEW_PAYEE,
        NEW_VERSION,
        CLAIM_REFERENCES_ADDED,
        UNCHANGED,
        REFUSED
    }

    /**
     * One row of the file.
     *
     * @param row      where it begins in the file, counted from 1
     * @param name     the payee's name as it stands there
     * @param sentence why it is refused, or what is worth knowing; may be empty
     */
    public record Line(long row, Outcome outcome, String name, String sentence) {}

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
