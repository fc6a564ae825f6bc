package dev.coffer.calypso.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutAnswerTest {
    private static final String LEAST = """
            {"id":"481516","account":"0xacc","depositAddress":"TXYZ","amount":12.5,"currency":"USDT_TRX","state":"CREATED"}""";
    private static final String MOST = """
            {"id":481516,"account":"0xacc","depositAddress":"TXYZ","amount":"12.50","currency":"USDT_TRX",
             "calypsoFee":1.25E-1,"calypsoFeePercentage":0.4,"state":"ON_THE_MOON","createdDate":"2026-09-21T14:13:20.114Z",
             "transactionHash":"9c1f0a","comment":"Invoice 2041","executionDate":"2026-09-22T10:00:00",
             "idempotencyKey":"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77",
             "errors":{"withdrawalErrors":[{"withdrawalId":"77","errors":[
               {"id":1,"status":"NOT_ENOUGH_FUNDS","errorResolved":true,"errorMessage":"too little"},
               {"id":2,"status":"NEW_ONE","errorResolved":false}]}]},
             "cancellation":{"canceledByUserId":"u1","canceledByFirstname":"Ann","canceledByLastname":"Lee","cancelMessage":"typo"},
             "belongingType":"INTERNAL","surprise":{"deep":[1,2]}}""";

    private static RemotePayout read(String json) {
        return PayoutAnswer.read(Body.ofText(json));
    }

    @Test
    void readsTheWholeObject() {
        RemotePayout payout = read(MOST);
        assertThat(payout.remoteId()).isEqualTo("481516");
        assertThat(payout.amount()).isEqualTo(Amount.of(Assets.of("USDT_TRX"), "12.5"));
        assertThat(payout.fee()).isEqualTo(Amount.of(Assets.of("USDT_TRX"), "0.125"));
        assertThat(payout.feePercentage()).isEqualTo(new BigDecimal("0.4"));
        assertThat(payout.state().code()).isEqualTo("ON_THE_MOON");
        assertThat(payout.state().isFinal()).isFalse();
        assertThat(payout.createdDate()).isEqualTo(Instant.parse("2026-09-21T14:13:20.114Z"));
        assertThat(payout.executionDate()).isEqualTo(Instant.parse("2026-09-22T10:00:00Z"));
        assertThat(payout.transactionHash()).isEqualTo("9c1f0a");
        assertThat(payout.errors())
                .containsExactly(
                        new RemotePayout.WithdrawalError("77", "NOT_ENOUGH_FUNDS", true, "too little"),
                        new RemotePayout.WithdrawalError("77", "NEW_ONE", false, null));
        assertThat(payout.cancellation()).isEqualTo(new RemotePayout.Cancellation("u1", "Ann Lee", "typo"));
        assertThat(payout.belongingType()).isEqualTo("INTERNAL");
        assertThat(payout.raw()).isEqualTo(MOST);
    }

    @Test
    void nullIsAbsent() {
        RemotePayout least = read(LEAST);
        RemotePayout nulls = read(LEAST.replace(
                "}",
                ",\"calypsoFee\":null,\"calypsoFeePercentage\":null,\"createdDate\":null,\"transactionHash\":null,"
                        + "\"comment\":null,\"executionDate\":null,\"idempotencyKey\":null,\"errors\":null,"
                        + "\"cancellation\":null,\"belongingType\":null}"));
        assertThat(nulls).usingRecursiveComparison().ignoringFields("raw").isEqualTo(least);
        assertThat(least.fee()).isNull();
        assertThat(least.errors()).isEmpty();
    }

    @Test
    void anEmptyHashIsNone() {
        assertThat(read(LEAST.replace("}", ",\"transactionHash\":\"\"}")).transactionHash())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "account", "depositAddress", "amount", "currency", "state"})
    void namesWhatIsMissing(String member) {
        String without = LEAST.replace("\"" + member + "\"", "\"_\"");
        assertThatThrownBy(() -> read(without))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("has no " + member);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "calypsoFee, {}",
                "calypsoFee, \"a lot\"",
                "executionDate, \"soon\"",
                "executionDate, 1790000000000",
                "idempotencyKey, \"1-2-3-4-5\"",
                "idempotencyKey, \"key\"",
            })
    void namesWhatIsUnreadable(String member, String json) {
        assertThatThrownBy(() -> read(LEAST.replace("}", ",\"" + member + "\":" + json + "}")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(member);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "calypsoFeePercentage, true",
                "createdDate, \"yesterday\"",
                "comment, 7",
                "errors, \"none\"",
                "cancellation, []",
                "belongingType, {}",
            })
    void whatOnlyInformsDoesNotHideThePayout(String member, String json) {
        RemotePayout payout = read(LEAST.replace("}", ",\"" + member + "\":" + json + "}"));
        assertThat(payout).usingRecursiveComparison().ignoringFields("raw").isEqualTo(read(LEAST));
        assertThat(payout.raw()).contains(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"481516.0", "4.8E5", "true", "{}", "\"\""})
    void anIdIsTextOrAWholeNumber(String id) {
        assertThatThrownBy(() -> read(LEAST.replace("\"481516\"", id))).isInstanceOf(FailureException.class);
    }

    @Test
    void refusesDeepNesting() {
        String deep = "[".repeat(40) + "]".repeat(40);
        assertThatThrownBy(() -> read(LEAST.replace("}", ",\"x\":" + deep + "}")))
                .isInstanceOf(FailureException.class);
    }
}
