package dev.coffer.ui.history;

import dev.coffer.core.payout.HistoryFilter.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A period as it was chosen, which means other moments tomorrow.
 *
 * @param first for {@link Period#BETWEEN}: the first day, or absent for no beginning
 * @param last  for {@link Period#BETWEEN}: the last day, itself included, or absent for no end
 */
public record Days(
        Period period, @Nullable LocalDate first, @Nullable LocalDate last) {
    static final Days ANY = new Days(Period.ANY, null, null);

    static Days of(Period period) {
        return new Days(period, null, null);
    }

    Span span(LocalDate today, ZoneId zone) {
        boolean between = period == Period.BETWEEN;
        LocalDate end = between ? last : period.last(today);
        return new Span(
                start(between ? first : period.first(today), zone), end == null ? null : start(end.plusDays(1), zone));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
