package dev.coffer.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.schedule.ExecutionDateText.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every change of every clock from 2024 to 2030 in ten zones and more, minute by minute. What is right is found by watching the zone's
 * clock go from instant to instant, which is the other way round from how the reader finds it.
 */
class ZoneChangesTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
    private static final Duration MARGIN = Duration.ofMinutes(90);
    private static final Duration WATCH = Duration.ofHours(5);

    /** Half an hour, at midnight, in Ramadan, three quarters off the hour, both halves of the earth, and a country that moved for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "Europe/Lisbon",
                "America/New_York",
                "America/Havana",
                "America/Santiago",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "Asia/Almaty"
            })
    void everyMinuteAroundEveryChange(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        int[] minutes = new int[3];
        int changes = 0;
        for (ZoneOffsetTransition change : changes(rules)) {
            changes++;
            Map<LocalDateTime, List<Instant>> shown = watched(zone, change.getInstant());
            LocalDateTime one = change.getDateTimeBefore();
            LocalDateTime other = change.getDateTimeAfter();
            LocalDateTime last = (one.isAfter(other) ? one : other).plus(MARGIN);
            for (LocalDateTime at = (one.isBefore(other) ? one : other).minus(MARGIN);
                    !at.isAfter(last);
                    at = at.plusMinutes(1)) {
                List<Instant> instants = shown.getOrDefault(at, List.of());
                minutes[instants.size()]++;
                check(zone, at, instants);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d changes, %d minutes skipped, %d once, %d twice%n",
                zone,
                changes,
                minutes[0],
                minutes[1],
                minutes[2]);
        assertThat(changes).isPositive();
        assertThat(minutes[0] + minutes[2]).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
    void elsewhereTheClockIsTakenAtItsWord(ZoneId zone) {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2031; day = day.plusDays(1)) {
            for (LocalTime time : List.of(LocalTime.of(6, 37), LocalTime.NOON, LocalTime.of(20, 5))) {
                LocalDateTime at = day.atTime(time);
                Instant instant = instant(read(at, zone, null));
                assertThat(LocalDateTime.ofInstant(instant, zone))
                        .as("%s %s", zone, at)
                        .isEqualTo(at);
            }
        }
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = rules.nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    /** What the clock on the wall shows at each minute around the change. */
    private static Map<LocalDateTime, List<Instant>> watched(ZoneId zone, Instant change) {
        Map<LocalDateTime, List<Instant>> shown = new HashMap<>();
        Instant end = change.plus(WATCH);
        for (Instant now = change.minus(WATCH); now.isBefore(end); now = now.plusSeconds(60)) {
            shown.computeIfAbsent(LocalDateTime.ofInstant(now, zone), at -> new ArrayList<>())
                    .add(now);
        }
        return shown;
    }

    private static void check(ZoneId zone, LocalDateTime at, List<Instant> instants) {
        String what = zone + " " + at;
        Reading reading = read(at, zone, null);
        switch (instants.size()) {
            case 0 -> {
                assertThat(reading).as(what).isInstanceOf(Reading.Problem.class);
                assertThat(((Reading.Problem) reading).sentence()).contains("does not exist", zone.getId());
            }
            case 1 -> {
                assertThat(instant(reading)).as(what).isEqualTo(instants.getFirst());
                assertThat(((Reading.Value) reading).date().zone()).isEqualTo(zone);
                assertThat(((Reading.Value) reading).date().typed()).isEqualTo(date(at) + " " + time(at));
            }
            default -> {
                assertThat(reading).as(what).isInstanceOf(Reading.Twice.class);
                Reading.Twice twice = (Reading.Twice) reading;
                assertThat(twice.sentence()).contains(time(at) + " twice", zone.getId());
                List<Instant> chosen =
                        List.of(instant(read(at, zone, twice.first())), instant(read(at, zone, twice.second())));
                assertThat(chosen).as(what).isEqualTo(instants);
            }
        }
        Reading strange = read(at, zone, ZoneOffset.ofHoursMinutes(-17, -45));
        assertThat(strange).as("%s with an offset that is none of its", what).isEqualTo(reading);
    }

    private static Reading read(LocalDateTime at, ZoneId zone, @Nullable ZoneOffset chosen) {
        return ExecutionDateText.read(date(at), time(at), zone, chosen);
    }

    private static String date(LocalDateTime at) {
        return at.toLocalDate().toString();
    }

    private static String time(LocalDateTime at) {
        return at.toLocalTime().toString();
    }

    private static Instant instant(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value) reading).date().instant();
    }
}
