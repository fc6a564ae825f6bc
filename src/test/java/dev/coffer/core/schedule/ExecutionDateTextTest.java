package dev.coffer.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.schedule.ExecutionDateText.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionDateTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 14:30, Europe/Berlin, 2026-12-24T13:30:00Z",
        "2026-07-01, 14:30, Europe/Berlin, 2026-07-01T12:30:00Z",
        "24.12.2026, 9:05, Europe/Berlin, 2026-12-24T08:05:00Z",
        "2026-12-24, 00:00, Asia/Kathmandu, 2026-12-23T18:15:00Z",
        "2026-12-24, 23:59, UTC, 2026-12-24T23:59:00Z",
        "2026-03-29, 01:59, Europe/Berlin, 2026-03-29T00:59:00Z",
        "2026-03-29, 03:00, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-10-25, 03:00, Europe/Berlin, 2026-10-25T02:00:00Z",
        "2028-02-29, 12:00, UTC, 2028-02-29T12:00:00Z",
    })
    void reads(String date, String time, ZoneId zone, Instant expected) {
        Reading reading = read(date, time, zone, null);
        assertThat(reading).isInstanceOf(Reading.Value.class);
        assertThat(((Reading.Value) reading).date().instant()).isEqualTo(expected);
        assertThat(((Reading.Value) reading).date().zone()).isEqualTo(zone);
        assertThat(((Reading.Value) reading).date().typed()).isEqualTo(date + " " + time);
    }

    @Test
    void refusesAnHourThatTheClocksSkip() {
        assertThat(problem("2026-03-29", "02:30", BERLIN))
                .contains("does not exist")
                .contains("02:00 straight to 03:00");
        assertThat(problem("2027-03-14", "02:00", NEW_YORK)).contains("02:00 straight to 03:00");
        assertThat(problem("2026-10-04", "02:15", LORD_HOWE)).contains("02:00 straight to 02:30");
        assertThat(problem("2011-12-30", "12:00", ZoneId.of("Pacific/Apia"))).contains("does not exist");
    }

    @Test
    void asksAboutAnHourThatOccursTwice() {
        Reading reading = read("2026-10-25", "02:30", BERLIN, null);
        assertThat(reading).isInstanceOf(Reading.Twice.class);
        Reading.Twice twice = (Reading.Twice) reading;
        assertThat(twice.first()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(twice.second()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(twice.sentence()).contains("02:30 twice");
    }

    @Test
    void takesTheChosenOneOfTwo() {
        assertThat(instant(read("2026-10-25", "02:30", BERLIN, ZoneOffset.ofHours(2))))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(instant(read("2026-10-25", "02:30", BERLIN, ZoneOffset.ofHours(1))))
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void aChoiceMadeForAnotherDayIsNotUsed() {
        assertThat(read("2026-10-25", "02:30", BERLIN, ZoneOffset.ofHours(5))).isInstanceOf(Reading.Twice.class);
        assertThat(instant(read("2026-12-25", "02:30", BERLIN, ZoneOffset.ofHours(2))))
                .isEqualTo("2026-12-25T01:30:00Z");
    }

    @Test
    void keepsTheChoiceInWhatWasTyped() {
        Reading reading = read("2026-10-25", "02:30", BERLIN, ZoneOffset.ofHours(1));
        assertThat(((Reading.Value) reading).date().typed()).isEqualTo("2026-10-25 02:30 UTC+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2027-02-29",
                "2026-13-01",
                "2026-00-10",
                "31.04.2026",
                "26-12-24",
                "soon",
                "20261224"
            })
    void refusesWhatIsNoDay(String date) {
        assertThat(problem(date, "12:00", BERLIN)).contains("is not a day");
    }

    @Test
    void refusesADayThatReadsInTwoWays() {
        assertThat(problem("03/04/2026", "12:00", BERLIN)).contains("two days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12:60", "1430", "2 pm", "14.30", "14:3", "14:30:00"})
    void refusesWhatIsNoTime(String time) {
        assertThat(problem("2026-12-24", time, BERLIN)).contains("is not a time");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(read(" ", "12:00", BERLIN, null)).isInstanceOf(Reading.Missing.class);
        assertThat(((Reading.Missing) read("2026-12-24", "", BERLIN, null)).sentence())
                .contains("time");
    }

    private static Reading read(String date, String time, ZoneId zone, @Nullable ZoneOffset chosen) {
        return ExecutionDateText.read(date, time, zone, chosen);
    }

    private static String problem(String date, String time, ZoneId zone) {
        Reading reading = read(date, time, zone, null);
        assertThat(reading).isInstanceOf(Reading.Problem.class);
        return ((Reading.Problem) reading).sentence();
    }

    private static Instant instant(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value) reading).date().instant();
    }
}
