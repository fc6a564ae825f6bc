package dev.coffer.ui.chart;

import dev.coffer.core.figures.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a chart from left to right. They follow the calendar of the zone, so a day may have 23 or 25 hours. The first is
 * whole even where the span begins inside it; the last is the present one.
 *
 * @param step what a stretch is; a longer one than was asked for where there would be too many
 */
public record TimeAxis(Step step, List<LocalDate> beginnings, ZoneId zone) {
    /** More could be neither told apart nor labelled. */
    static final int MOST = 100;

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    public TimeAxis {
        beginnings = List.copyOf(beginnings);
    }

    static TimeAxis of(Span span, Step asked, Instant now, Instant first, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate from = span.first(today, LocalDate.ofInstant(first, zone));
        for (Step step : Step.values()) {
            List<LocalDate> beginnings = beginnings(step, from, today);
            if (step.compareTo(asked) >= 0 && beginnings.size() <= MOST) {
                return new TimeAxis(step, beginnings, zone);
            }
        }
        // Longer than a hundred months: the newest hundred.
        List<LocalDate> months = beginnings(Step.MONTH, from, today);
        return new TimeAxis(Step.MONTH, months.subList(months.size() - MOST, months.size()), zone);
    }

    private static List<LocalDate> beginnings(Step step, LocalDate from, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = step.beginning(from); !day.isAfter(today); day = step.next(day)) {
            days.add(day);
        }
        return days;
    }

    List<Stretch> stretches() {
        return beginnings.stream()
                .map(day -> new Stretch(start(day), start(step.next(day))))
                .toList();
    }

    Stretch whole() {
        return new Stretch(start(beginnings.getFirst()), start(step.next(beginnings.getLast())));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    List<String> labels() {
        return beginnings.stream().map(step::brief).toList();
    }

    /** ISO 8601 with offset, for files. */
    String iso(int index) {
        return ISO.format(beginnings.get(index).atStartOfDay(zone).toOffsetDateTime());
    }

    String inFull(int index) {
        return step.inFull(beginnings.get(index));
    }
}
