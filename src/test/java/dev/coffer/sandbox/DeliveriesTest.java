package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What subscribers get to hear, and what becomes of those who do not answer. */
class DeliveriesTest extends SandboxBench {
    private record Heard(String key, String sign, String body, JsonNode event) {}

    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private HttpServer receiver;
    private volatile int status = 200;
    private String secret = "";
    private String publicKey = "";
    private String requestId = "";

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::hear);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("Key"),
                exchange.getRequestHeaders().getFirst("Sign"),
                body,
                Merchant.JSON.readTree(body)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void subscribe(String what) throws IOException {
        requestId = Merchant.key();
        JsonNode made = Merchant.json(merchant.post(
                "subscription/webhook/create",
                "{\"requestId\":\"%s\",%s,\"url\":\"http://127.0.0.1:%d/hook\"}"
                        .formatted(requestId, what, receiver.getAddress().getPort())));
        secret = made.path("secretKey").stringValue();
        publicKey = made.path("publicKey").stringValue();
    }

    private void subscribeToPayouts() throws IOException {
        subscribe("\"notificationServiceTypes\":[\"PAYOUT\"]");
    }

    private List<String> told() {
        sandbox.deliverNow();
        return heard.stream()
                .map(one -> one.event().path("type").stringValue()
                        + (one.event().has("payoutStatus")
                                ? " " + one.event().path("payoutStatus").stringValue()
                                : ""))
                .toList();
    }

    @Test
    void everyChangeOfStateIsToldAndSigned() throws IOException {
        subscribeToPayouts();
        String id = merchant.created("Invoice 2041");
        for (int second = 0; second < 9; second++) {
            pass(1_000);
            sandbox.deliverNow();
        }
        assertThat(told())
                .containsExactly(
                        "PAYOUT_CHANGE_STATUS CREATED",
                        "PAYOUT_CONFIRMED",
                        "PAYOUT_CHANGE_STATUS IN_PROGRESS",
                        "PAYOUT_HASH_RECEIVED IN_PROGRESS",
                        "PAYOUT_CHANGE_STATUS COMPLETED");
        for (Heard one : heard) {
            assertThat(one.key()).isEqualTo(publicKey);
            assertThat(one.sign()).isEqualTo(Merchant.sign(one.body(), secret));
            assertThat(one.event().path("parentExternalId").isIntegralNumber()).isTrue();
            assertThat(one.event().path("parentExternalId").asString()).isEqualTo(id);
        }
        assertThat(heard.getLast().event().path("hash").stringValue()).hasSize(64);
    }

    @Test
    void onlyWhatWasAskedForIsTold() throws IOException {
        subscribe("\"notificationEventTypes\":[\"PAYOUT_CONFIRMED\"]");
        merchant.created("Invoice 2041");
        pass(9_000);
        assertThat(told()).containsExactly("PAYOUT_CONFIRMED");
    }

    @Test
    void missingFundsAreAValidationErrorAndMoneyBackIsTold() throws IOException {
        subscribe("\"notificationServiceTypes\":[\"PAYOUT\"],"
                + "\"notificationEventTypes\":[\"WALLET_FUNDS_DELIVERED_ACCOUNT\"]");
        merchant.create(Merchant.TRON, "999999999", "USDT_TRX", "much", Merchant.key());
        pass(3_000);
        assertThat(told()).endsWith("PAYOUT_VALIDATION_ERROR", "PAYOUT_CHANGE_STATUS FAILED");
        Heard error = heard.get(heard.size() - 2);
        assertThat(error.event().path("validationStatus").stringValue()).isEqualTo("NOT_ENOUGH_FUNDS");
        assertThat(error.event().path("dealWithdrawalId").isIntegralNumber()).isTrue();
        heard.clear();
        String id = merchant.created("back again");
        pass(3_000);
        sandbox.forceState(id, "FAILED");
        assertThat(told()).endsWith("PAYOUT_CHANGE_STATUS FAILED", "WALLET_FUNDS_DELIVERED_ACCOUNT");
    }

    @Test
    void aDeliveryThatFailsIsRepeatedAfterThirtySixtyNinetySeconds() throws IOException {
        subscribe("\"notificationEventTypes\":[\"PAYOUT_CONFIRMED\"]");
        status = 503;
        merchant.created("x");
        pass(1_000);
        assertThat(told()).hasSize(1);
        long before = 0;
        for (long wait : List.of(30_000L, 60_000L, 90_000L, 150_000L, 240_000L)) {
            pass(wait - 1);
            assertThat(told()).as("just before " + wait).hasSize((int) ++before);
            pass(1);
            assertThat(told()).as("after " + wait).hasSize((int) before + 1);
        }
        status = 200;
        pass(390_000);
        assertThat(told()).hasSize(7);
        pass(10_000_000);
        assertThat(told()).hasSize(7);
        assertThat(sandbox.undelivered()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 30000", "1, 60000", "2, 90000", "3, 150000", "16, 77520000", "17, 125430000", "18, 125430000"})
    void eachWaitIsTheSumOfTheTwoBefore(int attempts, long wait) {
        assertThat(EventBook.wait(attempts)).isEqualTo(wait);
    }

    @Test
    void aHundredErrorsBlockASubscriptionUntilAPersonUnblocksIt() throws IOException {
        subscribeToPayouts();
        status = 500;
        for (int i = 0; i < 101; i++) {
            merchant.created("payout " + i);
        }
        assertThat(told()).hasSize(101);
        assertThat(blocked()).isTrue();
        pass(9_000);
        assertThat(told()).hasSize(101);
        status = 200;
        sandbox.unblock(requestId);
        assertThat(told()).hasSize(101 + 5 * 101);
        assertThat(blocked()).isFalse();
        assertThat(sandbox.undelivered()).isZero();
    }

    @Test
    void oneSuccessEndsTheRowOfErrors() throws IOException {
        subscribe("\"notificationEventTypes\":[\"PAYOUT_CHANGE_STATUS\"]");
        for (int round = 0; round < 3; round++) {
            status = 500;
            for (int i = 0; i < 60; i++) {
                merchant.created("payout " + i);
            }
            sandbox.deliverNow();
            status = 200;
            merchant.created("good");
            sandbox.deliverNow();
        }
        assertThat(blocked()).isFalse();
    }

    @Test
    void faultsRepeatHoldBackAndForge() throws IOException {
        restart(SandboxOptions.defaults()
                .withFault("webhook-duplicate=0.3")
                .withFault("webhook-reorder=0.1")
                .withFault("webhook-wrong-sign=0.05"));
        subscribeToPayouts();
        for (int i = 0; i < 40; i++) {
            merchant.created("payout " + i);
        }
        for (int second = 0; second < 30; second++) {
            pass(1_000);
            sandbox.deliverNow();
        }
        SandboxDeliveries tally = sandbox.deliveries();
        assertThat(tally.events()).isEqualTo(200);
        assertThat(tally.repeats()).isBetween(30L, 90L);
        assertThat(tally.heldBack()).isBetween(8L, 40L);
        assertThat(tally.forged()).isBetween(3L, 40L);
        long wrong = heard.stream()
                .filter(one -> !one.sign().equals(Merchant.sign(one.body(), secret)))
                .peek(one -> assertThat(one.body()).contains("\"forged\":true"))
                .count();
        assertThat(wrong).isEqualTo(tally.forged());
        assertThat(heard.stream().map(Heard::body).distinct().count()).isGreaterThanOrEqualTo(200);
    }

    private boolean blocked() throws IOException {
        String body = "{\"account\":\"%s\",\"timestamp\":%d}".formatted(sandbox.account(), clock.millis());
        return Merchant.json(merchant.send("POST", "/api/v1/subscription/webhook", body))
                .path("subscriptions")
                .path(0)
                .path("blockedByErrorCount")
                .booleanValue();
    }
}
