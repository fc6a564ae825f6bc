package dev.coffer.calypso.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.failure.FailureException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    private static String plain(String json) {
        return Json.object(Body.ofText("{\"n\":" + json + "}"), "it")
                .neededDecimal("n")
                .stripTrailingZeros()
                .toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "12.5, 12.5",
                "12, 12",
                "0, 0",
                "-3.25, -3.25",
                "1E-8, 0.00000001",
                "1e+3, 1000",
                "0E-18, 0",
                "1.50, 1.5",
                "0.1234567890123456789012345, 0.1234567890123456789012345",
                "123456789012345678901234567890.123456, 123456789012345678901234567890.123456",
                "18446744073709551617, 18446744073709551617",
                "\"12.5\", 12.5",
                "\"1E-8\", 0.00000001",
                "\"-0.5\", -0.5",
            })
    void keepsEveryDigit(String json, String expected) {
        assertThat(plain(json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E61",
                "1E-61",
                "1E999999999",
                "1E-999999999",
                "1E99999999999999999999",
                "0E-999999999",
                "\"1E61\"",
                "\"1E9999\"",
                "\"\"",
                "\" \"",
                "\"1,5\"",
                "\"1.5.5\"",
                "\"0x10\"",
                "\"NaN\"",
                "\"١٢\"",
                "NaN",
                "true",
                "[1]",
                "{}",
                "null",
                "01",
            })
    void refusesWhatCannotBeAnAmount(String json) {
        assertThatThrownBy(() -> plain(json)).isInstanceOf(FailureException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 200, 100_000})
    void refusesAbsurdlyLongNumbers(int digits) {
        assertThatThrownBy(() -> plain("9".repeat(digits))).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> plain("\"" + "9".repeat(digits) + "\"")).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> plain("0." + "9".repeat(digits))).isInstanceOf(FailureException.class);
    }
}
