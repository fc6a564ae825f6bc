package dev.coffer.calypso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-21T14:13:20Z, 2026-09-21T14:13:20Z",
        "2026-09-21T14:13Z, 2026-09-21T14:13:00Z",
        "2026-09-21T14:13:20.1Z, 2026-09-21T14:13:20.1Z",
        "2026-09-21T14:13:20.114Z, 2026-09-21T14:13:20.114Z",
        "2026-09-21T14:13:20.123456Z, 2026-09-21T14:13:20.123456Z",
        "2026-09-21T14:13:20.123456789Z, 2026-09-21T14:13:20.123456789Z",
        "2026-09-21t14:13:20z, 2026-09-21T14:13:20Z",
        "2026-09-21T14:13:20, 2026-09-21T14:13:20Z",
        "2026-09-21T14:13:20.5, 2026-09-21T14:13:20.5Z",
        "2026-09-21T16:13:20+02:00, 2026-09-21T14:13:20Z",
        "2026-09-21T16:13:20.25+0200, 2026-09-21T14:13:20.25Z",
        "2026-09-21T16:13:20+02, 2026-09-21T14:13:20Z",
        "2026-09-21T08:43:20-05:30, 2026-09-21T14:13:20Z",
        "2026-09-21T14:13:20+00:00, 2026-09-21T14:13:20Z",
    })
    void reads(String text, Instant expected) {
        assertThat(Dates.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-09-21",
                "21.09.2026 14:13",
                "2026-02-30T00:00:00Z",
                "2026-09-21T25:00:00Z",
                "2026-09-21T14:13:20.1234567891Z",
                "1790000000000",
                "2026-09-21T14:13:20Z and more",
            })
    void refuses(String text) {
        assertThat(Dates.read(text)).isEmpty();
    }

    @Test
    void writesThreeFractionDigitsAlways() {
        assertThat(Dates.write(Instant.parse("2026-09-21T14:13:20Z"))).isEqualTo("2026-09-21T14:13:20.000Z");
        assertThat(Dates.write(Instant.parse("2026-09-21T14:13:20.5Z"))).isEqualTo("2026-09-21T14:13:20.500Z");
    }
}
