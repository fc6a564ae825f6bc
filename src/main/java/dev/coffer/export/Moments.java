package dev.coffer.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in one zone as ISO 8601 with the offset, to the millisecond: whoever reads them needs to know no zone and loses nothing. */
record Moments(ZoneId zone) {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxxxx", Locale.ROOT);
    private static final DateTimeFormatter PAPER = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss xxxxx", Locale.UK);
    private static final DateTimeFormatter PAPER_UTC =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.UK);

    /** {@code 2026-11-22T14:02:05.123+01:00}. */
    String iso(Instant instant) {
        return ISO.format(instant.atZone(zone));
    }

    /** What {@link #iso} wrote, in whichever zone. */
    static Instant parse(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    /** {@code 22 November 2026, 14:02:05 +01:00 (Europe/Berlin)}. */
    String local(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        String offset = local.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : local.getOffset().getId();
        String name = zone.getId().equals(local.getOffset().getId()) ? "" : " (" + zone.getId() + ")";
        return PAPER.format(local) + " " + offset + name;
    }

    /** {@code 22 Nov 2026 14:02:05 +01:00}, for a column whose heading names the zone. */
    String brief(Instant instant) {
        return SHORT.format(instant.atZone(zone));
    }

    /** {@code 22 Nov 2026 13:02:05 UTC}. */
    static String utc(Instant instant) {
        return PAPER_UTC.format(instant.atZone(ZoneOffset.UTC));
    }
}
