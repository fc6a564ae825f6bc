package dev.coffer.ui.payout;

import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.schedule.ExecutionDateText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A moment to come, as it will be read by whoever checks it: where it was typed, in UTC, and how far away. */
final class WhenText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private WhenText() {}

    /** {@code Thu 24 Dec 2026, 14:30 Europe/Berlin (UTC+01:00)}. */
    static String local(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String offset = ExecutionDateText.offsetName(local.getOffset());
        return LOCAL.format(local) + " " + (zone.getId().equals(offset) ? offset : zone.getId() + " (" + offset + ")");
    }

    /** {@code Thu 24 Dec 2026, 13:30 UTC}. */
    static String utc(Instant instant) {
        return LOCAL.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    static Preview.Line line(@Nullable ExecutionDate date, boolean scheduled, ZoneId own, Instant now) {
        if (date == null) {
            return scheduled
                    ? new Preview.Line("when", "When", "not known yet", "", Preview.Weight.QUIET)
                    : new Preview.Line(
                            "when",
                            "When",
                            "Now",
                            "Sent as soon as it is confirmed; now is " + utc(now) + ".",
                            Preview.Weight.PLAIN);
        }
        String here = date.zone().equals(own) ? "" : local(date.instant(), own) + "\n";
        return new Preview.Line(
                "when",
                "When",
                local(date.instant(), date.zone()),
                here + utc(date.instant()) + " · " + away(now, date.instant()),
                Preview.Weight.PLAIN);
    }

    /** {@code in 3 days 4 hours}, {@code in 12 minutes}; two units at most, rounded down. */
    static String away(Instant now, Instant then) {
        Duration left = Duration.between(now, then);
        if (left.isNegative()) {
            return "passed";
        }
        long days = left.toDays();
        long hours = left.toHoursPart();
        long minutes = left.toMinutesPart();
        if (days > 0) {
            return "in " + count(days, "day") + (hours > 0 ? " " + count(hours, "hour") : "");
        }
        if (hours > 0) {
            return "in " + count(hours, "hour") + (minutes > 0 ? " " + count(minutes, "minute") : "");
        }
        return minutes > 0 ? "in " + count(minutes, "minute") : "in less than a minute";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
