package dev.coffer.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.StateChoice;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FilterTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void everyConditionIsThere() {
        HistoryFilter filter = new HistoryFilter(
                " 2041 ",
                HistoryFilter.Group.COMPLETED,
                Chain.TRON,
                Assets.of("USDT_TRX"),
                Instant.parse("2026-10-31T23:00:00Z"),
                Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(FilterText.of(filter, BERLIN))
                .isEqualTo("Payouts with text “2041”; state: Completed; chain: Tron; asset: USDT · Tron (USDT_TRX);"
                        + " confirmed at or after 2026-11-01T00:00+01:00; confirmed before 2026-12-01T00:00+01:00");
        assertThat(FilterText.of(HistoryFilter.ALL, BERLIN)).isEqualTo("All payouts");
    }

    @Test
    void oneStateOnePersonAndAmounts() {
        HistoryFilter filter = HistoryFilter.ALL
                .withState(StateChoice.only("FAILED"))
                .withIssuedBy("anna")
                .withAmount(new HistoryFilter.AmountRange(new BigDecimal("0.50"), new BigDecimal("1E+3")));
        assertThat(FilterText.of(filter, BERLIN))
                .isEqualTo(
                        "Payouts with state: FAILED; issued by: anna; amount of at least 0.50; amount of at most 1000");
    }

    /** A condition that is not worded would make every file of totals a lie. Word it, offer it in {@code coffer export}, then list it here. */
    @Test
    void noConditionWasAddedToTheFilterWithoutBeingWorded() {
        assertThat(Arrays.stream(HistoryFilter.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("text", "state", "chain", "asset", "issuedBy", "confirmed", "amount");
    }
}
