package dev.coffer.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words. Local time never stands without its zone, nor without UTC beside it, so that two desks read the same moment. */
public final class TimeText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private TimeText() {}

    /** {@code 22 Nov 2026, 14:02:05 Europe/Berlin (+01:00) · 13:02:05 UTC}; UTC has its own date when that differs, and stands alone on a desk in UTC. */
    public static String both(Instant instant, ZoneId zone) {
        if (zone.getRules().equals(ZoneOffset.UTC.getRules())) {
            return utc(instant);
        }
        ZonedDateTime local = instant.atZone(zone);
        return LOCAL.format(local) + " " + zoneName(zone, local) + " · " + utc(instant, local);
    }

    /** {@code 22 Nov 2026 14:02}, for a column whose heading names the zone. */
    public static String column(Instant instant, ZoneId zone) {
        return SHORT.format(instant.atZone(zone));
    }

    /** {@code 22 Nov 2026, 13:02:05 UTC}. */
    public static String utc(Instant instant) {
        return LOCAL.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private static String utc(Instant instant, ZonedDateTime local) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        boolean sameDay = utc.toLocalDate().equals(local.toLocalDate());
        return (sameDay ? CLOCK : LOCAL).format(utc) + " UTC";
    }

    private static String zoneName(ZoneId zone, ZonedDateTime at) {
        String offset = at.getOffset().equals(ZoneOffset.UTC)
                ? "+00:00"
                : at.getOffset().getId();
        return zone instanceof ZoneOffset ? offset : zone.getId() + " (" + offset + ")";
    }
}
