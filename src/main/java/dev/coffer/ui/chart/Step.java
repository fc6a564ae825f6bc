package dev.coffer.ui.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What one bar or point stands for. Weeks begin on Monday. */
public enum Step {
    DAY("By day", "Day"),
    WEEK("By week", "Week from"),
    MONTH("By month", "Month");

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_WEEK = DateTimeFormatter.ofPattern("d MMM yy", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_IN_FULL = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_IN_FULL = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final String label;
    private final String column;

    Step(String label, String column) {
        this.label = label;
        this.column = column;
    }

    @Override
    public String toString() {
        return label;
    }

    /** What stands above a column of these. */
    String column() {
        return column;
    }

    LocalDate beginning(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate beginning) {
        return switch (this) {
            case DAY -> beginning.plusDays(1);
            case WEEK -> beginning.plusWeeks(1);
            case MONTH -> beginning.plusMonths(1);
        };
    }

    /** Under a bar. */
    String brief(LocalDate beginning) {
        return switch (this) {
            case DAY -> SHORT_DAY.format(beginning);
            case WEEK -> SHORT_WEEK.format(beginning);
            case MONTH -> SHORT_MONTH.format(beginning);
        };
    }

    /** In a table. */
    String inFull(LocalDate beginning) {
        return this == MONTH ? MONTH_IN_FULL.format(beginning) : DAY_IN_FULL.format(beginning);
    }
}
