package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.quote.FeeQuote;
import dev.coffer.core.quote.FiatRates;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances, fees and rates: what is asked and how the answer is read. */
class ReadingTest {
    private static final List<Asset> TWO = List.of(Assets.of("BTC"), Assets.of("USDT_TRX"));

    private final Rig rig = new Rig();

    private static String account(String rows) {
        return "{\"account\":\"" + Rig.ACCOUNT + "\",\"name\":\"Claims\",\"ownerId\":\"x\",\"balances\":[" + rows
                + "]}";
    }

    @Test
    void readsBalancesUnderBothNamesAndUnknownCodes() {
        rig.answers(
                200,
                account(
                        "{\"currency\":\"BTC\",\"amount\":1E-8,\"token\":false},"
                                + "{\"currency\":\"POL\",\"balance\":\"3.50\"},{\"currency\":\"TRX\",\"amount\":null,\"balance\":0}"));
        BalanceSnapshot snapshot = rig.connection.balances().read();
        assertThat(snapshot)
                .isEqualTo(new BalanceSnapshot(
                        Rig.ACCOUNT,
                        "Claims",
                        List.of(
                                Amount.of(Assets.of("BTC"), "0.00000001"),
                                Amount.of(Asset.unknown("POL"), "3.5"),
                                Amount.of(Assets.of("TRX"), "0")),
                        Rig.NOW));
        assertThat(rig.requests.getFirst().toString()).isEqualTo("POST /api/v1/account");
        assertThat(rig.bodies()).containsExactly("{\"account\":\"" + Rig.ACCOUNT + "\",\"timestamp\":1790000000000}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"currency\":\"BTC\",\"amount\":1},{\"currency\":\"ETH\"} | balances[1] has no balance",
                "{\"amount\":1} | balances[0] has no currency",
                "{\"currency\":\"BTC\",\"amount\":\"x\"} | balances[0]'s amount is not a number",
                "{\"currency\":\"BTC\",\"amount\":1e99} | balances[0]'s amount is not a number",
                "7 | balances[0] is not an object",
                "null | balances[0] is not an object",
                "{\"currency\":\"BTC\",\"amount\":1},{\"currency\":\"BTC\",\"amount\":2} | two balances of BTC",
            })
    void neverDropsABalanceInSilence(String rows, String message) {
        rig.answers(200, account(rows));
        assertThatThrownBy(() -> rig.connection.balances().read())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anotherAccountsBalancesAreNotOurs() {
        rig.answers(200, "{\"account\":\"0xother\",\"balances\":[]}").answers(200, "{}");
        assertThatThrownBy(() -> rig.connection.balances().read()).hasMessageContaining("another account");
        assertThatThrownBy(() -> rig.connection.balances().read()).hasMessageContaining("has no balances");
    }

    /** The example of calypso-api.md 2.4: 50 with a fee of 2. */
    @Test
    void quotesAFeeBothWays() {
        rig.answers(
                200,
                "{\"items\":[{\"amount\":50,\"currency\":\"USDT_TRX\",\"opType\":\"WITHDRAWAL\","
                        + "\"feeReceiver\":{\"amount\":48,\"fee\":2},\"feeSender\":{\"amount\":50,\"fee\":2}}]}");
        Asset asset = Assets.of("USDT_TRX");
        FeeQuote quote = rig.connection.fees().quote(Amount.of(asset, "50"));
        assertThat(quote)
                .isEqualTo(new FeeQuote(
                        new FeeQuote.Side(Amount.of(asset, "50"), Amount.of(asset, "2")),
                        new FeeQuote.Side(Amount.of(asset, "48"), Amount.of(asset, "2"))));
        assertThat(rig.requests.getFirst().toString()).isEqualTo("POST /api/v1/tariff/extended-fee");
        assertThat(rig.bodies())
                .containsExactly("{\"timestamp\":1790000000000,\"payload\":{\"items\":[{\"baseAmount\":50,"
                        + "\"currency\":\"USDT_TRX\",\"opType\":\"WITHDRAWAL\",\"feeType\":\"SERVICE\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[]}",
                "{\"items\":[{\"currency\":\"BTC\",\"feeReceiver\":{\"amount\":1,\"fee\":1},\"feeSender\":{\"amount\":1,\"fee\":1}}]}",
                "{\"items\":[{\"feeReceiver\":{\"amount\":1,\"fee\":1}}]}",
                "{\"items\":[{\"feeReceiver\":{\"amount\":1},\"feeSender\":{\"amount\":1,\"fee\":1}}]}",
            })
    void refusesAFeeItCannotRead(String body) {
        rig.answers(200, body);
        assertThatThrownBy(() -> rig.connection.fees().quote(Amount.of(Assets.of("TRX"), "1")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("unreadable answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ratesMap\":{\"BTC\":{\"EUR\":60000.5},\"USDT_TRX\":{\"EUR\":\"0.91\"},\"ETH\":{\"EUR\":1}}}",
                "{\"ratesMap\":{\"EUR\":{\"BTC\":60000.5,\"USDT_TRX\":0.91}}}",
            })
    void readsRatesInEitherNesting(String body) {
        rig.answers(200, body);
        FiatRates rates = rig.connection.rates().read(TWO, "EUR");
        assertThat(rates.perUnit())
                .containsOnlyKeys("BTC", "USDT_TRX")
                .containsEntry("BTC", new BigDecimal("60000.5"))
                .containsEntry("USDT_TRX", new BigDecimal("0.91"));
        assertThat(rates.asOf()).isEqualTo(Rig.NOW);
        assertThat(rig.requests.getFirst().toString()).isEqualTo("POST /api/v1/rate/fiat");
        assertThat(rig.bodies())
                .containsExactly(
                        "{\"timestamp\":1790000000000,\"payload\":{\"from\":[\"BTC\",\"USDT_TRX\"],\"to\":[\"EUR\"]}}");
    }

    @Test
    void noRateIsNotZero() {
        rig.answers(200, "{\"ratesMap\":{\"BTC\":{\"EUR\":0},\"USDT_TRX\":{\"EUR\":null}}}");
        assertThat(rig.connection.rates().read(TWO, "EUR").perUnit()).isEmpty();
    }

    @Test
    void asksForNothingWithoutAssets() {
        assertThat(rig.connection.rates().read(List.of(), "EUR").perUnit()).isEmpty();
        assertThat(rig.requests).isEmpty();
    }

    @Test
    void refusesARateItCannotRead() {
        rig.answers(200, "{\"ratesMap\":{\"BTC\":{\"EUR\":\"much\"}}}").answers(200, "{}");
        assertThatThrownBy(() -> rig.connection.rates().read(TWO, "EUR")).hasMessageContaining("BTC");
        assertThatThrownBy(() -> rig.connection.rates().read(TWO, "EUR")).hasMessageContaining("ratesMap");
    }
}
