package dev.coffer.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the copies are called, and which of them are surplus. Says nothing about files that have no name of ours. */
final class BackupNames {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("coffer-(\\d{8}T\\d{9}Z)(-version-\\d+)?\\.db");
    private static final Duration HOURLY = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(31);

    private BackupNames() {}

    static String of(Instant taken, String suffix) {
        return "coffer-" + STAMP.format(taken) + suffix + ".db";
    }

    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    static Optional<Instant> taken(String name) {
        Matcher matcher = NAME.matcher(name);
        try {
            return matcher.matches() ? Optional.of(Instant.from(STAMP.parse(matcher.group(1)))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Kept are the newest of each hour for a day, the newest of each day for a month, the newest of all, and whatever was taken
     * before a change of the schema or, by a clock that was wrong, in the future.
     */
    static List<String> surplus(Collection<String> names, Instant now) {
        List<String> ours = names.stream()
                .filter(name -> taken(name).isPresent() && !name.contains("-version-"))
                .sorted(Comparator.<String>naturalOrder().reversed())
                .toList();
        Set<String> filled = new HashSet<>();
        return IntStream.range(0, ours.size())
                .filter(i -> !keeps(ours.get(i), now, filled) && i > 0)
                .mapToObj(ours::get)
                .toList();
    }

    private static boolean keeps(String name, Instant now, Set<String> filled) {
        Instant taken = taken(name).orElseThrow();
        Duration age = Duration.between(taken, now);
        if (age.isNegative()) {
            return true;
        }
        if (age.compareTo(HOURLY) <= 0) {
            return filled.add("hour " + taken.truncatedTo(ChronoUnit.HOURS));
        }
        return age.compareTo(DAILY) <= 0 && filled.add("day " + taken.truncatedTo(ChronoUnit.DAYS));
    }
}
