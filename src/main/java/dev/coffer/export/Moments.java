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

    /** {@code 2026-11-22T14:02:05.123+01:00}. Written by hand: the formatter takes a third of an export's time. */
    String iso(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        int offset = Math.abs(at.getOffset().getTotalSeconds());
        if (at.getYear() < 0 || at.getYear() > 9999 || offset % 60 != 0) {
            return byFormatter(at);
        }
        StringBuilder text = new StringBuilder(29);
        two(text, at.getYear() / 100);
        two(text, at.getYear() % 100);
        two(text.append('-'), at.getMonthValue());
        two(text.append('-'), at.getDayOfMonth());
        two(text.append('T'), at.getHour());
        two(text.append(':'), at.getMinute());
        two(text.append(':'), at.getSecond());
        int millis = at.getNano() / 1_000_000;
        two(text.append('.').append((char) ('0' + millis / 100)), millis % 100);
        two(text.append(at.getOffset().getTotalSeconds() < 0 ? '-' : '+'), offset / 3600);
        two(text.append(':'), offset / 60 % 60);
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** What {@link #iso} has to write; also writes what {@link #iso} leaves to it. */
    static String byFormatter(ZonedDateTime at) {
        return ISO.format(at);
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
