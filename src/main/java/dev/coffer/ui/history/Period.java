package dev.coffer.ui.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of days by the date of confirmation, in the zone of the screen. */
public enum Period {
    ANY("Any time"),
    TODAY("Today"),
    LAST_7_DAYS("Last 7 days"),
    LAST_30_DAYS("Last 30 days"),
    THIS_MONTH("This month"),
    LAST_MONTH("Last month"),
    THIS_YEAR("This year"),
    BETWEEN("Between two days …");

    private final String label;

    Period(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The first day, absent where there is none or, for {@code BETWEEN}, where the person names it. */
    @Nullable
    LocalDate first(LocalDate today) {
        return switch (this) {
            case ANY, BETWEEN -> null;
            case TODAY -> today;
            case LAST_7_DAYS -> today.minusDays(6);
            case LAST_30_DAYS -> today.minusDays(29);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
            case THIS_YEAR -> today.withDayOfYear(1);
        };
    }

    /** The last day, itself included; absent where the period is open. Only what is over ends: new payouts belong to the others. */
    @Nullable
    LocalDate last(LocalDate today) {
        return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : null;
    }
}
