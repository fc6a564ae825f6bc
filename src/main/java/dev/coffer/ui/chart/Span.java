package dev.coffer.ui.chart;

import java.time.LocalDate;

/** How far back a chart goes, by the date of confirmation, in the zone of the screen. */
public enum Span {
    LAST_30_DAYS("Last 30 days"),
    LAST_90_DAYS("Last 90 days"),
    LAST_12_MONTHS("Last 12 months"),
    THIS_YEAR("This year"),
    ALL("All the time");

    private final String label;

    Span(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }

    /** @param ever the day of the first payout */
    LocalDate first(LocalDate today, LocalDate ever) {
        return switch (this) {
            case LAST_30_DAYS -> today.minusDays(29);
            case LAST_90_DAYS -> today.minusDays(89);
            case LAST_12_MONTHS -> today.withDayOfMonth(1).minusMonths(11);
            case THIS_YEAR -> today.withDayOfYear(1);
            case ALL -> ever.isAfter(today) ? today : ever;
        };
    }
}
