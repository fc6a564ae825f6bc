package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Account, tariff, rates, pairs and webhook subscriptions. */
class OtherCallsTest extends SandboxBench {

    @Test
    void accountListsEveryAssetOfTheGuide() throws IOException {
        String body = "{\"timestamp\":%d,\"account\":\"%s\"}".formatted(clock.millis(), sandbox.account());
        JsonNode account = Merchant.json(merchant.send("POST", "/api/v1/account", body));
        assertThat(account.path("account").stringValue()).isEqualTo(sandbox.account());
        assertThat(account.path("ownerId").stringValue()).matches("[0-9a-f-]{36}");
        assertThat(account.path("balances").findValuesAsString("currency"))
                .containsExactlyInAnyOrder(
                        "BTC",
                        "ETH",
                        "USDT",
                        "FRAX",
                        "BUSD_ETH",
                        "USDC",
                        "DAI",
                        "TRX",
                        "USDT_TRX",
                        "BNB",
                        "BUSD",
                        "MATIC",
                        "USDT_MATIC",
                        "XDG");
        for (JsonNode balance : account.path("balances")) {
            assertThat(balance.path("amount").isNumber()).isTrue();
            assertThat(balance.path("amount").decimalValue()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"SERVICE, 1.4, 48.6,", "FIX, 1.2, 48.8, fixedFee", "PERCENT, 0.2, 49.8, percentFee"})
    void tariffKnowsEachFeeType(String feeType, String fee, String receives, String extra) throws IOException {
        JsonNode item = Merchant.json(tariff("50", "USDT_TRX", "WITHDRAWAL", feeType))
                .path("items")
                .path(0);
        assertThat(item.path("feeSender").path("amount").decimalValue()).isEqualByComparingTo("50");
        assertThat(item.path("feeSender").path("fee").decimalValue()).isEqualByComparingTo(fee);
        assertThat(item.path("feeReceiver").path("amount").decimalValue()).isEqualByComparingTo(receives);
        assertThat(item.path("feeReceiver").path("fee").decimalValue()).isEqualByComparingTo(fee);
        assertThat(item.has("fixedFee")).isEqualTo(Objects.equals(extra, "fixedFee"));
        assertThat(item.has("percentFee")).isEqualTo(Objects.equals(extra, "percentFee"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, USDT_TRX, WITHDRAWAL, SERVICE, 001", "1, LTC, WITHDRAWAL, SERVICE, 014",
        "1, BTC, GIFT, SERVICE, 001", "1, BTC, WITHDRAWAL, ALL, 001"
    })
    void tariffRefusesWhatItDoesNotKnow(String amount, String currency, String opType, String feeType, String code)
            throws IOException {
        assertThat(Merchant.code(tariff(amount, currency, opType, feeType))).isEqualTo(code);
    }

    @Test
    void tariffNeedsAnItem() throws IOException {
        assertThat(Merchant.code(merchant.post("tariff/extended-fee", "{\"items\":[]}")))
                .isEqualTo("001");
    }

    @Test
    void ratesAreMapsAndLists() throws IOException {
        JsonNode map = Merchant.json(merchant.post(
                        "rate/fiat", "{\"from\":[\"USDT_TRX\",\"BTC\",\"NONE\"],\"to\":[\"USD\",\"EUR\"]}"))
                .path("ratesMap");
        assertThat(map.propertyNames()).containsExactly("USDT_TRX", "BTC");
        assertThat(map.path("USDT_TRX").path("USD").decimalValue()).isEqualByComparingTo("1.0003");
        JsonNode rates = Merchant.json(
                        merchant.post("rate", "{\"fromCurrencies\":[\"BTC\"],\"toCurrencies\":[\"ETH\",\"USDC\"]}"))
                .path("currencyRates");
        assertThat(rates.size()).isEqualTo(2);
        assertThat(rates.path(0).path("toCurrency").stringValue()).isEqualTo("ETH");
        assertThat(rates.path(0).path("rates").decimalValue()).isPositive();
        assertThat(rates.path(0).path("ratesDate").stringValue()).isEqualTo("2026-09-21T14:13:20.114Z");
    }

    @Test
    void pairsTellScales() throws IOException {
        String body = "{\"account\":\"%s\",\"timestamp\":%d}".formatted(sandbox.account(), clock.millis());
        JsonNode pairs = Merchant.json(merchant.send("POST", "/api/v1/exchange/pairs", body))
                .path("currencyPairs");
        assertThat(pairs.size()).isEqualTo(14);
        JsonNode ether = pairs.path("BTC").path(0);
        assertThat(ether.path("name").stringValue()).isEqualTo("ETH");
        assertThat(ether.path("blockchainScale").intValue()).isEqualTo(18);
    }

    @Test
    void subscriptionsAreKeptAndDeleted() throws IOException {
        String requestId = Merchant.key();
        String payload = ("{\"requestId\":\"%s\",\"notificationEventTypes\":[\"PAYOUT_CHANGE_STATUS\"],"
                        + "\"url\":\"https://shop.example/hook\"}")
                .formatted(requestId);
        JsonNode made = Merchant.json(merchant.post("subscription/webhook/create", payload));
        assertThat(made.path("requestId").stringValue()).isEqualTo(requestId);
        assertThat(made.path("secretKey").stringValue()).matches("[0-9a-f]{32}").isNotEqualTo(sandbox.apiSecret());
        assertThat(made.path("publicKey").stringValue()).matches("[0-9a-f]{32}");
        assertThat(Merchant.code(merchant.post("subscription/webhook/create", payload)))
                .isEqualTo("001");
        assertThat(list().path("subscriptions").path(0)).isEqualTo(made);
        String delete = merchant.envelope("{\"requestId\":\"" + requestId + "\"}");
        HttpResponse<String> deleted = merchant.send("DELETE", "/api/v1/subscription/webhook", delete);
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).isEmpty();
        assertThat(list().path("subscriptions").size()).isZero();
        assertThat(Merchant.code(merchant.send("DELETE", "/api/v1/subscription/webhook", delete)))
                .isEqualTo("004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"url\":\"https://a.example\"}",
                "{\"notificationServiceTypes\":[\"PAYOUT\"]}",
                "{\"notificationServiceTypes\":[\"PAYOUT\"],\"url\":\"ftp://a.example\"}",
                "{\"notificationServiceTypes\":[\"PAYOUT\"],\"url\":\"not an address\"}",
                "{\"notificationServiceTypes\":\"PAYOUT\",\"url\":\"https://a.example\"}"
            })
    void subscriptionsNeedAnAddressAndEvents(String payload) throws IOException {
        assertThat(Merchant.code(merchant.post("subscription/webhook/create", payload)))
                .isEqualTo("001");
    }

    private JsonNode list() throws IOException {
        String body = "{\"account\":\"%s\",\"timestamp\":%d}".formatted(sandbox.account(), clock.millis());
        return Merchant.json(merchant.send("POST", "/api/v1/subscription/webhook", body));
    }

    private HttpResponse<String> tariff(String amount, String currency, String opType, String feeType)
            throws IOException {
        String body = ("{\"timestamp\":%d,\"payload\":{\"items\":[{\"baseAmount\":%s,\"currency\":\"%s\","
                        + "\"opType\":\"%s\",\"feeType\":\"%s\"}]}}")
                .formatted(clock.millis(), amount, currency, opType, feeType);
        return merchant.send("POST", "/api/v1/tariff/extended-fee", body);
    }
}
