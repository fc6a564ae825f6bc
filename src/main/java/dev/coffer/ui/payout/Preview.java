package dev.coffer.ui.payout;

import java.util.List;

/** What will happen, line by line, in the order in which a person asks: who gets what, what it costs, what is left, when. */
public record Preview(List<Line> lines) {

    public Preview {
        lines = List.copyOf(lines);
    }

    /** How a line is to be taken. */
    public enum Weight {
        PLAIN,
        /** Not known, or not known yet. */
        QUIET,
        /** Stands against the payout. */
        BAD
    }

    /**
     * One line.
     *
     * @param id    names the line for tests and styles: {@code receiver}, {@code fee}, {@code debit}, {@code left}, {@code when}
     * @param value the figure
     * @param note  what the figure rests on; may be empty
     */
    public record Line(String id, String caption, String value, String note, Weight weight) {}

    /** The line of that id. */
    Line line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
