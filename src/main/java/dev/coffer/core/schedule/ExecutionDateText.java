package dev.coffer.core.schedule;

import dev.coffer.core.payout.ExecutionDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads date, time and zone as a person typed them into the one instant they mean. A local hour that the clocks skip is refused and one
 * that they show twice is asked about; nothing is shifted, rolled over or guessed.
 */
public final class ExecutionDateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ExecutionDateText() {}

    /** What the typed texts mean. */
    public sealed interface Reading {
        /** Date or time is still missing; {@code sentence} says which. */
        record Missing(String sentence) implements Reading {}

        record Value(ExecutionDate date) implements Reading {}

        /** Not a date, not a time, or an hour that does not exist there; {@code sentence} says what to do. */
        record Problem(String sentence) implements Reading {}

        /** The clocks show this hour twice; a person chooses one of the two offsets, in order of time. */
        record Twice(ZoneOffset first, ZoneOffset second, String sentence) implements Reading {}
    }

    /** @param chosen the offset that a person chose for a doubled hour; ignored where it is not one of the two */
    public static Reading read(String dateText, String timeText, ZoneId zone, @Nullable ZoneOffset chosen) {
        String dateTyped = dateText.strip();
        String timeTyped = timeText.strip();
        if (dateTyped.isEmpty() || timeTyped.isEmpty()) {
            return new Reading.Missing(
                    dateTyped.isEmpty() ? "Type the date, like 2026-12-24." : "Type the time, like 14:30.");
        }
        LocalDate date = date(dateTyped);
        if (date == null) {
            return new Reading.Problem(noDate(dateTyped));
        }
        LocalTime time = time(timeTyped);
        if (time == null) {
            return new Reading.Problem(
                    "\u201c" + shortened(timeTyped) + "\u201d is not a time. Type hours and minutes, like 14:30.");
        }
        return place(date.atTime(time), zone, chosen, dateTyped + " " + timeTyped);
    }

    private static Reading place(LocalDateTime local, ZoneId zone, @Nullable ZoneOffset chosen, String typed) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return value(local, offsets.getFirst(), zone, typed);
        }
        if (offsets.isEmpty()) {
            return new Reading.Problem(skipped(zone.getRules().getTransition(local), zone));
        }
        if (chosen != null && offsets.contains(chosen)) {
            return value(local, chosen, zone, typed + " " + offsetName(chosen));
        }
        return new Reading.Twice(
                offsets.getFirst(),
                offsets.getLast(),
                "On that day the clocks in " + zone.getId() + " show " + CLOCK.format(local)
                        + " twice. Choose which one is meant.");
    }

    private static Reading value(LocalDateTime local, ZoneOffset offset, ZoneId zone, String typed) {
        return new Reading.Value(new ExecutionDate(local.toInstant(offset), zone, typed));
    }

    private static String skipped(ZoneOffsetTransition gap, ZoneId zone) {
        return "That time does not exist: on that day the clocks in " + zone.getId() + " go from "
                + CLOCK.format(gap.getDateTimeBefore()) + " straight to " + CLOCK.format(gap.getDateTimeAfter())
                + ". Choose an earlier or later time.";
    }

    private static @Nullable LocalDate date(String typed) {
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dotted = DOTTED.matcher(typed);
        return dotted.matches() ? date(dotted.group(3), dotted.group(2), dotted.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String typed) {
        Matcher matcher = TIME.matcher(typed);
        if (!matcher.matches()) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private static String noDate(String typed) {
        if (SLASHED.matcher(typed).matches()) {
            return "\u201c" + typed + "\u201d can mean two days. Type year, month and day, like 2026-12-24.";
        }
        return "\u201c" + shortened(typed)
                + "\u201d is not a day of the calendar. Type year, month and day, like 2026-12-24.";
    }

    private static String shortened(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) + "\u2026" : typed;
    }

    /** An offset as people write it: {@code UTC+02:00}. */
    public static String offsetName(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }
}
