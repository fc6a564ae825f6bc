package dev.coffer.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two reasons in one text, each of which can be found again. */
final class OverrideReasonTest {

    @Test
    void whatIsKeptReadsBack() {
        OverrideReason both =
                OverrideReason.NONE.withSimilar("second part / file 2").withCooling("called the payee");
        assertThat(both.text()).isEqualTo("second part / file 2 / Address still cooling off: called the payee");
        assertThat(OverrideReason.of(both.text())).isEqualTo(both);
        OverrideReason cooling = OverrideReason.NONE.withCooling("called");
        assertThat(OverrideReason.of(cooling.text())).isEqualTo(cooling);
        OverrideReason similar = OverrideReason.NONE.withSimilar("second part");
        assertThat(similar.text()).isEqualTo("second part");
        assertThat(OverrideReason.of(similar.text())).isEqualTo(similar);
        assertThat(OverrideReason.of(null).text()).isNull();
    }

    @Test
    void theTimelineNamesBoth() {
        assertThat(new OverrideReason("a", "b").sentence())
                .isEqualTo("although a similar payout exists: a; although the address was still cooling off: b");
        assertThat(OverrideReason.NONE.sentence()).isNull();
    }
}
