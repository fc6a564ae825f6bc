package dev.coffer.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "-5, now",
        "0, now",
        "1, 1 s ago",
        "59, 59 s ago",
        "60, 1 min ago",
        "3599, 59 min ago",
        "3600, 1 h ago",
        "86399, 23 h ago",
        "86400, 1 day ago",
        "200000, 2 days ago"
    })
    void agesInTheLargestWholeUnit(long seconds, String words) {
        assertThat(AgeText.ago(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
    }

    @Test
    void oldBeginsAfterTheLimit() {
        assertThat(AgeText.of(NOW.minusSeconds(120), NOW, BERLIN, Duration.ofMinutes(2))
                        .old())
                .isFalse();
        assertThat(AgeText.of(NOW.minusSeconds(121), NOW, BERLIN, Duration.ofMinutes(2))
                        .old())
                .isTrue();
    }

    @Test
    void aDifferentDayIsNamed() {
        assertThat(AgeText.of(NOW.minusSeconds(90_000), NOW, BERLIN, Duration.ofMinutes(2))
                        .text())
                .isEqualTo("as of 21 Nov 2026 23:30 · 1 day ago");
    }

    @Test
    void localTimeStandsWithItsZoneAndUtcWithItsOwnDateWhereThatDiffers() {
        assertThat(TimeText.both(NOW, BERLIN))
                .isEqualTo("23 Nov 2026, 00:30:00 Europe/Berlin (+01:00) · 22 Nov 2026, 23:30:00 UTC");
        assertThat(TimeText.both(NOW, ZoneOffset.ofHours(-3))).isEqualTo("22 Nov 2026, 20:30:00 -03:00 · 23:30:00 UTC");
    }
}
