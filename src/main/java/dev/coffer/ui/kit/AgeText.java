package dev.coffer.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How old a figure is: {@code as of 14:02:05 · 3 s ago}. Every figure on the screen carries one.
 *
 * @param text what stands on the screen
 * @param old  older than its reader should rely on; the label then looks old
 */
public record AgeText(String text, boolean old) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

    public static AgeText of(Instant asOf, Instant now, ZoneId zone, Duration oldAfter) {
        boolean old = Duration.between(asOf, now).compareTo(oldAfter) > 0;
        return new AgeText("as of " + moment(asOf, now, zone) + " · " + ago(asOf, now), old);
    }

    /** {@code 14:02:05} on the same day, {@code 21 Nov 2026 14:02} on another. */
    public static String moment(Instant instant, Instant now, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalDate().equals(LocalDate.ofInstant(now, zone)) ? CLOCK.format(local) : DAY.format(local);
    }

    /** {@code now}, {@code 3 s ago}, {@code 5 min ago}, {@code 2 h ago}, {@code 4 days ago}. */
    public static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        return age.toSeconds() < 1 ? "now" : length(age) + " ago";
    }

    /** A length of time in its largest whole unit: {@code 45 s}, {@code 5 min}, {@code 2 h}, {@code 1 day}, {@code 4 days}. */
    public static String length(Duration age) {
        if (age.toSeconds() < 60) {
            return age.toSeconds() + " s";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min";
        }
        if (age.toHours() < 24) {
            return age.toHours() + " h";
        }
        return age.toDays() == 1 ? "1 day" : age.toDays() + " days";
    }
}
