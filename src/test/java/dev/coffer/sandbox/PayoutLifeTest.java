package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PayoutLifeTest extends SandboxBench {

    @Test
    void goesThroughEveryStateInTurn() throws IOException {
        String id = merchant.created("Invoice 2041");
        List<String> seen = new ArrayList<>(List.of(view(id)));
        for (int quarter = 0; quarter < 40; quarter++) {
            pass(250);
            String view = view(id);
            if (!view.equals(seen.getLast())) {
                seen.add(view);
            }
        }
        assertThat(seen)
                .containsExactly("CREATED", "CONFIRMED", "IN_PROGRESS", "IN_PROGRESS with hash", "COMPLETED with hash");
    }

    @ParameterizedTest
    @CsvSource({
        "999, CREATED",
        "1000, CONFIRMED",
        "1999, CONFIRMED",
        "2000, IN_PROGRESS",
        "3999, IN_PROGRESS",
        "4000, IN_PROGRESS with hash",
        "7999, IN_PROGRESS with hash",
        "8000, COMPLETED with hash"
    })
    void changesAtTheMillisecond(long millis, String expected) throws IOException {
        String id = merchant.created("x");
        pass(millis);
        assertThat(view(id)).isEqualTo(expected);
    }

    @Test
    void answersEveryMemberOfTheContract() throws IOException {
        String key = Merchant.key();
        JsonNode fresh = Merchant.json(merchant.create(Merchant.TRON, "12.50", "USDT_TRX", "Invoice 2041", key));
        assertThat(fresh.path("id").isString()).isTrue();
        assertThat(fresh.path("account").stringValue()).isEqualTo(sandbox.account());
        assertThat(fresh.path("depositAddress").stringValue()).isEqualTo(Merchant.TRON);
        assertThat(fresh.path("amount").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(fresh.path("currency").stringValue()).isEqualTo("USDT_TRX");
        assertThat(fresh.path("calypsoFee").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(fresh.path("calypsoFeePercentage").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(fresh.path("state").stringValue()).isEqualTo("CREATED");
        assertThat(fresh.path("createdDate").stringValue()).isEqualTo("2026-09-21T14:13:20.114Z");
        assertThat(fresh.path("comment").stringValue()).isEqualTo("Invoice 2041");
        assertThat(fresh.path("idempotencyKey").stringValue()).isEqualTo(key);
        assertThat(fresh.path("transactionHash").isNull()).isTrue();
        assertThat(fresh.has("errors")).isFalse();
    }

    @Test
    void speedShortensEveryWait() throws IOException {
        restart(SandboxOptions.defaults().withSpeed(new BigDecimal("4")));
        String id = merchant.created("x");
        pass(1_999);
        assertThat(view(id)).isEqualTo("IN_PROGRESS with hash");
        pass(1);
        assertThat(view(id)).isEqualTo("COMPLETED with hash");
    }

    @Test
    void waitsForTheExecutionDate() throws IOException {
        String date = clock.instant().plus(Duration.ofHours(2)).toString();
        var answer = merchant.post(
                "payout/create",
                "{\"depositAddress\":\"%s\",\"amount\":1,\"currency\":\"TRX\",\"executionDate\":\"%s\"}"
                        .formatted(Merchant.TRON, date));
        String id = Merchant.json(answer).path("id").stringValue();
        assertThat(Merchant.json(answer).path("executionDate").stringValue()).isEqualTo(date);
        assertThat(Merchant.json(answer).has("idempotencyKey")).isFalse();
        pass(Duration.ofHours(2).toMillis() - 1);
        assertThat(view(id)).isEqualTo("CONFIRMED");
        pass(1);
        assertThat(view(id)).isEqualTo("IN_PROGRESS");
        pass(6_000);
        assertThat(view(id)).isEqualTo("COMPLETED with hash");
    }

    @Test
    void failsOnRequestAndGivesTheMoneyBack() throws IOException {
        BigDecimal before = merchant.balance("USDT_TRX");
        String id = merchant.created("please #fail");
        pass(2_000);
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(before.subtract(new BigDecimal("13.75")));
        pass(2_000);
        assertThat(view(id)).isEqualTo("FAILED");
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(before);
        assertThat(sandbox.audit().balanced()).isTrue();
    }

    @Test
    void failsLateWithAHashAndKeepsTheMoney() throws IOException {
        BigDecimal before = merchant.balance("USDT_TRX");
        String id = merchant.created("#fail-late");
        pass(8_000);
        assertThat(view(id)).isEqualTo("FAILED with hash");
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(before.subtract(new BigDecimal("13.75")));
    }

    @Test
    void isCanceledWithTheReason() throws IOException {
        String id = merchant.created("#cancel");
        pass(1_000);
        assertThat(view(id)).isEqualTo("PENDING_CONFIRMATION");
        assertThat(merchant.payout(id).path("cancellation").isNull()).isTrue();
        pass(1_000);
        assertThat(view(id)).isEqualTo("CANCELED");
        assertThat(merchant.payout(id)
                        .path("cancellation")
                        .path("cancelMessage")
                        .stringValue())
                .isNotBlank();
    }

    @Test
    void isHeldUntilReleased() throws IOException {
        String id = merchant.created("#hold");
        pass(Duration.ofDays(1).toMillis());
        assertThat(view(id)).isEqualTo("PENDING_CONFIRMATION");
        sandbox.release(id);
        assertThat(view(id)).isEqualTo("CONFIRMED");
        pass(1_000);
        assertThat(view(id)).isEqualTo("IN_PROGRESS");
        pass(6_000);
        assertThat(view(id)).isEqualTo("COMPLETED with hash");
    }

    @ParameterizedTest
    @CsvSource({
        "480000.000001, NOT_ENOUGH_FUNDS",
        "480000, NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION",
        "478086.454184, NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION"
    })
    void failsWhenFundsAreMissing(String amount, String status) throws IOException {
        String id = Merchant.json(merchant.create(Merchant.TRON, amount, "USDT_TRX", "", Merchant.key()))
                .path("id")
                .stringValue();
        pass(2_000);
        JsonNode payout = merchant.payout(id);
        assertThat(payout.path("state").stringValue()).isEqualTo("FAILED");
        JsonNode error = payout.path("errors")
                .path("withdrawalErrors")
                .path(0)
                .path("errors")
                .path(0);
        assertThat(error.path("status").stringValue()).isEqualTo(status);
        assertThat(error.path("errorResolved").booleanValue()).isFalse();
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo("480000");
    }

    @Test
    void spendsTheBalanceToTheLastDigit() throws IOException {
        // 478086.454183 + 1.2 + 0.4 % rounded up (1912.345817) is the whole balance.
        String id = Merchant.json(merchant.create(Merchant.TRON, "478086.454183", "USDT_TRX", "", Merchant.key()))
                .path("id")
                .stringValue();
        pass(8_000);
        assertThat(view(id)).isEqualTo("COMPLETED with hash");
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo("0");
    }

    @Test
    void neverGoesBackWhenTheClockDoes() throws IOException {
        String id = merchant.created("x");
        pass(4_000);
        String before = view(id);
        pass(-4_000);
        assertThat(view(id)).isEqualTo(before);
    }

    private String view(String id) throws IOException {
        JsonNode payout = merchant.payout(id);
        boolean hash = payout.path("transactionHash").isString();
        return payout.path("state").stringValue() + (hash ? " with hash" : "");
    }
}
