package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatePayoutTest extends SandboxBench {

    private static final String EVM = "0x00112233445566778899aabbccddeeff00112233";

    @ParameterizedTest
    @CsvSource({
        "USDT_TRX, TXYZexampleexampleexampleexample12, 0.000001",
        "TRX, TXYZexampleexampleexampleexample12, 1000",
        "BTC, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, 0.00000546",
        "BTC, 1BoatSLRHtKNngkdXEeobR76b53LETtpyT, 1",
        "ETH, 0x00112233445566778899aabbccddeeff00112233, 0.000000000000000001",
        "BUSD, 0x00112233445566778899aabbccddeeff00112233, 1.50",
        "XDG, DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L, 12.00000000"
    })
    void takesGoodOrders(String currency, String address, String amount) throws IOException {
        HttpResponse<String> answer = merchant.create(address, amount, currency, "", Merchant.key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Merchant.json(answer).path("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(answer.body()).doesNotContainPattern("[0-9]E[+-]?[0-9]");
    }

    @ParameterizedTest
    @CsvSource({
        "BTC, TXYZexampleexampleexampleexample12, 1, 015",
        "USDT_TRX, 0x00112233445566778899aabbccddeeff00112233, 1, 015",
        "ETH, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, 1, 015",
        "XDG, 1BoatSLRHtKNngkdXEeobR76b53LETtpyT, 1, 015",
        "DOGE, DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L, 1, 014",
        "btc, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, 1, 014",
        "BTC, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, 0.00000545, 016",
        "BTC, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, 0.000000001, 001",
        "TRX, TXYZexampleexampleexampleexample12, 0, 001",
        "TRX, TXYZexampleexampleexampleexample12, -1, 001",
        "TRX, TXYZexampleexampleexampleexample12, 1e3, 001",
        "TRX, TXYZexampleexampleexampleexample12, 1E-2, 001",
        "TRX, TXYZexampleexampleexampleexample12, \"1\", 001",
        "TRX, TXYZexampleexampleexampleexample12, null, 001",
        "TRX, TXYZexampleexampleexampleexample12, NaN, 001"
    })
    void refusesBadOrders(String currency, String address, String amount, String code) throws IOException {
        HttpResponse<String> answer = merchant.create(address, amount, currency, "", Merchant.key());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Merchant.code(answer)).as(answer.body()).isEqualTo(code);
        assertThat(sandbox.payouts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":1,\"currency\":\"TRX\"}",
                "{\"depositAddress\":1,\"amount\":1,\"currency\":\"TRX\"}",
                "{\"depositAddress\":\"%s\",\"currency\":\"TRX\"}",
                "{\"depositAddress\":\"%s\",\"amount\":1}",
                "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"comment\":5}",
                "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"idempotencyKey\":\"abc\"}",
                "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"executionDate\":\"tomorrow\"}",
                "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"executionDate\":\"2026-09-21T18:00:00\"}",
                "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"executionDate\":\"2026-09-21T14:08:20Z\"}",
                "[]",
                "null"
            })
    void refusesMissingAndIllTypedMembers(String payload) throws IOException {
        HttpResponse<String> answer = merchant.post("payout/create", payload.replace("%s", Merchant.TRON));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Merchant.code(answer)).as(answer.body()).isEqualTo("001");
    }

    @Test
    void takesAnExecutionDateWithAnOffsetAndAFewMinutesAgo() throws IOException {
        for (String date : List.of("2026-09-21T17:10:00+03:00", "2026-09-21T14:20:00Z")) {
            assertThat(merchant.post(
                                    "payout/create",
                                    "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"executionDate\":\"%s\"}"
                                            .formatted(Merchant.TRON, date))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesAKeyThatWasAccepted() throws IOException {
        String key = Merchant.key();
        assertThat(merchant.create(Merchant.TRON, "1", "TRX", "", key).statusCode())
                .isEqualTo(200);
        HttpResponse<String> second = merchant.create(EVM, "2", "ETH", "", key.toUpperCase(Locale.ROOT));
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(Merchant.code(second)).isEqualTo("016");
        assertThat(Merchant.json(second).path("message").stringValue()).contains(key);
        assertThat(sandbox.payouts()).singleElement().satisfies(payout -> {
            assertThat(payout.createRequests()).isEqualTo(2);
            assertThat(payout.refusedRepeats()).isEqualTo(1);
        });
    }

    @Test
    void leavesTheKeyOfARefusedOrderFree() throws IOException {
        String key = Merchant.key();
        HttpResponse<String> refused = merchant.create(Merchant.TRON, "1", "TRX", "#refuse", key);
        assertThat(Merchant.code(refused)).isEqualTo("016");
        assertThat(refused.body()).doesNotContain(key);
        assertThat(merchant.create(Merchant.TRON, "1", "TRX", "", key).statusCode())
                .isEqualTo(200);
    }

    @Test
    void paysOnceHoweverManyAskAtOnce() throws InterruptedException, ExecutionException {
        String key = Merchant.key();
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> merchant.create(Merchant.TRON, "1", "TRX", "", key));
        }
        int accepted = 0;
        for (Future<HttpResponse<String>> call : threads.invokeAll(calls)) {
            if (call.get().statusCode() == 200) {
                accepted++;
            } else {
                assertThat(Merchant.code(call.get())).isEqualTo("016");
            }
        }
        assertThat(accepted).isEqualTo(1);
        assertThat(sandbox.payouts()).singleElement().satisfies(payout -> {
            assertThat(payout.createRequests()).isEqualTo(50);
            assertThat(payout.refusedRepeats()).isEqualTo(49);
        });
    }

    @Test
    void isFoundByIdAndByKey() throws IOException {
        String key = Merchant.key();
        String id = Merchant.json(merchant.create(Merchant.TRON, "1", "TRX", "", key))
                .path("id")
                .stringValue();
        assertThat(merchant.payout(id).path("idempotencyKey").stringValue()).isEqualTo(key);
        assertThat(Merchant.json(merchant.post("payout", "{\"idempotencyKey\":\"" + key + "\"}"))
                        .path("id")
                        .stringValue())
                .isEqualTo(id);
        for (String unknown :
                List.of("{\"id\":\"1\"}", "{\"id\":\"x\"}", "{\"idempotencyKey\":\"" + Merchant.key() + "\"}")) {
            HttpResponse<String> answer = merchant.post("payout", unknown);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Merchant.code(answer)).isEqualTo("004");
        }
        assertThat(Merchant.code(merchant.post("payout", "{}"))).isEqualTo("001");
        assertThat(Merchant.code(merchant.post("payout", "{\"id\":5}"))).isEqualTo("001");
    }
}
