package dev.coffer.core.figures;

import java.util.List;

/**
 * The figures behind a chart, as a table: what a screen reader reads and a file holds.
 *
 * @param name    for people and, with hyphens, for files
 * @param columns what stands above each column
 * @param rows    as many cells each as there are columns
 */
public record FigureTable(String name, List<Column> columns, List<List<Cell>> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param number is set flush right */
    public record Column(String title, boolean number) {}

    /**
     * @param shown on the screen
     * @param plain in a file: numbers without digit groups, moments in ISO 8601 with offset, lengths of time in seconds
     */
    public record Cell(String shown, String plain) {
        public static Cell text(String text) {
            return new Cell(text, text);
        }
    }
}
