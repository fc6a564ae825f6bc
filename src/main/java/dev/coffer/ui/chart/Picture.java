package dev.coffer.ui.chart;

import dev.coffer.core.figures.FigureTable;
import java.math.BigDecimal;
import java.util.List;

/**
 * One chart, ready to be drawn, and the table with the same figures. The numbers in it are exact; only what is drawn of them is not.
 *
 * @param kind     how it is drawn
 * @param axis     what the numbers are, and in which unit
 * @param places   the categories along the other axis, in order
 * @param series   what is drawn at them
 * @param remark   what is left out or was changed, in a sentence; may be empty
 * @param summary  for a screen reader, in place of the drawing
 */
public record Picture(
        Kind kind,
        String title,
        String axis,
        List<String> places,
        List<Series> series,
        String remark,
        String summary,
        FigureTable table) {

    public Picture {
        places = List.copyOf(places);
        series = List.copyOf(series);
    }

    public enum Kind {
        STACKED_BARS,
        BARS,
        LINES,
        /** Bars that lie, one a category, since its names are long. */
        LYING_BARS
    }

    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * @param place one of the picture's places
     * @param words the exact value with all that belongs to it, for the tooltip
     */
    public record Point(String place, BigDecimal value, String words) {}
}
