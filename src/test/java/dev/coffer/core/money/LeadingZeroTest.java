package dev.coffer.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a lost decimal mark is asked about, not read as a thousand times the amount. */
final class LeadingZeroTest {
    /** A PDF's lost decimal mark: nobody groups a number that begins with 0. */
    @ParameterizedTest
    @ValueSource(strings = {"0 500", "0'500", "0 001", "00 125", "0.500.000", "0.500,25"})
    void aNumberThatBeginsWithZeroIsNotGrouped(String typed) {
        assertThat(AmountText.read(typed, Assets.of("BTC"))).isInstanceOf(AmountText.Reading.Problem.class);
    }
}
