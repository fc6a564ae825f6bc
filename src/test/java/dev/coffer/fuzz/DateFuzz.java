package dev.coffer.fuzz;

import static dev.coffer.fuzz.Target.require;

import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.core.schedule.ExecutionDateText.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Date and time, divided by the first blank, in ten zones and UTC. Whatever is taken shows the typed figures on that zone's clocks and
 * reads as the same instant when it is printed; whatever is asked about or refused is so for a change of that zone's clocks.
 */
final class DateFuzz implements Target {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Lisbon"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Havana"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Chatham"));

    @Override
    public String name() {
        return "date";
    }

    @Override
    public boolean check(String text) {
        int blank = text.indexOf(' ');
        String date = blank < 0 ? text : text.substring(0, blank);
        String time = blank < 0 ? "" : text.substring(blank + 1);
        Reading plain = ExecutionDateText.read(date, time, ZoneOffset.UTC, null);
        if (!(plain instanceof Reading.Value value)) {
            require(!(plain instanceof Reading.Twice), () -> "UTC has no hour twice");
            ZONES.forEach(zone -> refused(plain, ExecutionDateText.read(date, time, zone, null)));
            return false;
        }
        LocalDateTime local = LocalDateTime.ofInstant(value.date().instant(), ZoneOffset.UTC);
        figures(date, time, local);
        ZONES.forEach(zone -> placed(date, time, zone, local));
        return true;
    }

    private static void refused(Reading plain, Reading there) {
        require(plain.equals(there), () -> "zones disagree on what is no date: " + plain + ", " + there);
        String sentence = switch (plain) {
            case Reading.Missing missing -> missing.sentence();
            case Reading.Problem problem -> problem.sentence();
            default -> "";
        };
        require(sentence.endsWith(".") && sentence.length() < 200, () -> sentence);
    }

    /** The typed numbers, read here in the simplest way there is. */
    private static void figures(String date, String time, LocalDateTime local) {
        int[] day = numbers(date);
        int[] clock = numbers(time);
        boolean iso = date.indexOf('-') >= 0;
        require(
                day.length == 3
                        && clock.length == 2
                        && local.getYear() == day[iso ? 0 : 2]
                        && local.getMonthValue() == day[1]
                        && local.getDayOfMonth() == day[iso ? 2 : 0]
                        && local.getHour() == clock[0]
                        && local.getMinute() == clock[1],
                () -> "read as " + local);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static void placed(String date, String time, ZoneId zone, LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        switch (ExecutionDateText.read(date, time, zone, null)) {
            case Reading.Missing missing -> throw new AssertionError("missing: " + missing);
            case Reading.Problem problem ->
                require(
                        change != null && change.isGap() && problem.sentence().contains("does not exist"),
                        problem::sentence);
            case Reading.Twice twice -> {
                require(change != null && change.isOverlap(), () -> "twice on " + zone);
                Instant first = chosen(date, time, zone, twice.first(), local);
                require(first.isBefore(chosen(date, time, zone, twice.second(), local)), () -> "not in order of time");
            }
            case Reading.Value value -> {
                require(change == null, () -> "taken although the clocks change: " + zone);
                sameLater(value.date(), zone, local);
            }
        }
    }

    private static Instant chosen(String date, String time, ZoneId zone, ZoneOffset offset, LocalDateTime local) {
        Reading reading = ExecutionDateText.read(date, time, zone, offset);
        require(reading instanceof Reading.Value, () -> "chosen, and still " + reading);
        ExecutionDate chosen = ((Reading.Value) reading).date();
        require(chosen.instant().equals(local.toInstant(offset)), () -> "not the chosen one: " + chosen);
        require(LocalDateTime.ofInstant(chosen.instant(), zone).equals(local), () -> "not that hour: " + chosen);
        return chosen.instant();
    }

    private static void sameLater(ExecutionDate date, ZoneId zone, LocalDateTime local) {
        require(date.zone().equals(zone), () -> "another zone: " + date);
        LocalDateTime shown = LocalDateTime.ofInstant(date.instant(), zone);
        require(shown.equals(local), () -> zone + " shows " + shown);
        Reading again = ExecutionDateText.read(
                String.format(
                        Locale.ROOT, "%04d-%02d-%02d", shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth()),
                String.format(Locale.ROOT, "%02d:%02d", shown.getHour(), shown.getMinute()),
                zone,
                null);
        require(
                again instanceof Reading.Value value && value.date().instant().equals(date.instant()),
                () -> "printed and read again it is " + again);
    }
}
