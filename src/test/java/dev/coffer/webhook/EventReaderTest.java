package dev.coffer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.WebhookEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event says, and that nothing in it is ever a reason to fail. */
final class EventReaderTest {
    /** calypso-api.md section 5.1. */
    static final String VECTOR = "{\"type\":\"PAYOUT_CHANGE_STATUS\",\"parentExternalId\":481516,"
            + "\"payoutStatus\":\"COMPLETED\",\"hash\":\"9c1f0a\",\"currency\":\"USDT_TRX\","
            + "\"idempotencyKey\":\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\",\"createdDate\":\"2026-09-21T14:13:20Z\"}";

    static final String VECTOR_SECRET = "77665544332211009988aabbccddeeff";
    static final String VECTOR_SIGN = "cc8b82637b500d28c4001aeb5610e2e380e641df048708351cb0023109576ae3"
            + "c1f3238a5cbb37e3d97cca56ac0888de351c0a2e2393fb637cf71fd9e5f38514";

    private static WebhookEvent read(String json) {
        return EventReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTypeOfNothingButHiddenCharactersIsNone() {
        assertThat(read("{\"type\":\"\\u200b\"}")).isEqualTo(WebhookEvent.unreadable());
        assertThat(read("{\"type\":\" \\u0000 \"}")).isEqualTo(WebhookEvent.unreadable());
    }

    @Test
    void theContractsOwnVectorIsGenuine() {
        SigningSecrets secrets = new SigningSecrets();
        secrets.add("public", VECTOR_SECRET);
        byte[] body = VECTOR.getBytes(StandardCharsets.UTF_8);
        assertThat(secrets.signed(new Delivery("public", VECTOR_SIGN, body))).isTrue();
        assertThat(secrets.signed(new Delivery("public", VECTOR_SIGN.toUpperCase(java.util.Locale.ROOT), body)))
                .isTrue();
        assertThat(secrets.signed(new Delivery("other", VECTOR_SIGN, body))).isFalse();
        assertThat(secrets.signed(new Delivery("public", VECTOR_SIGN.substring(1) + "0", body)))
                .isFalse();
        assertThat(secrets.signed(new Delivery("public", "", body))).isFalse();
        assertThat(secrets.signed(new Delivery("public", VECTOR_SIGN + "\u2003", body)))
                .as("blanks are taken off where the request is read, and nothing else is kept")
                .isFalse();
        byte[] other = (VECTOR + " ").getBytes(StandardCharsets.UTF_8);
        assertThat(secrets.signed(new Delivery("public", VECTOR_SIGN, other))).isFalse();
    }

    @Test
    void readsEveryMember() {
        WebhookEvent event = read(VECTOR);
        assertThat(event.type()).isEqualTo("PAYOUT_CHANGE_STATUS");
        assertThat(event.remoteId()).isEqualTo("481516");
        assertThat(event.idempotencyKey()).isEqualTo(IdempotencyKey.parse("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77"));
        assertThat(event.payoutStatus()).isEqualTo("COMPLETED");
        assertThat(event.hash()).isEqualTo("9c1f0a");
        assertThat(event.currency()).isEqualTo("USDT_TRX");
        assertThat(event.namesPayout()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740993, 9007199254740993",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "481516.0, 481516",
        "4.81516E5, 481516",
        "'\"481516\"', 481516",
        "'\"\"', ",
        "null, ",
        "1.5, ",
        "1E400, ",
        "true, ",
        "[1], "
    })
    void anIdKeepsEveryDigitOrIsNotThere(String written, String read) {
        assertThat(read("{\"type\":\"PAYOUT_CONFIRMED\",\"parentExternalId\":" + written + "}")
                        .remoteId())
                .isEqualTo(read);
    }

    @Test
    void absentNullAndOddMembersAreTheSame() {
        WebhookEvent nothing = new WebhookEvent("PAYOUT_CHANGE_STATUS", null, null, null, null, null, null, null, null);
        assertThat(read("{\"type\":\"PAYOUT_CHANGE_STATUS\"}")).isEqualTo(nothing);
        assertThat(
                        read(
                                "{\"type\":\"PAYOUT_CHANGE_STATUS\",\"hash\":null,\"payoutStatus\":null,\"idempotencyKey\":null}"))
                .isEqualTo(nothing);
        assertThat(read("{\"type\":\"PAYOUT_CHANGE_STATUS\",\"hash\":7,\"payoutStatus\":[],\"idempotencyKey\":\"x\"}"))
                .isEqualTo(nothing);
        assertThat(nothing.namesPayout()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"\"}",
                "{\"type\":\"A\"} x",
                "<html></html>",
                "\u0000",
                "{\"type\":{\"type\":\"A\"}}"
            })
    void whatCannotBeReadIsSaidToBe(String body) {
        assertThat(read(body).type()).isEqualTo(WebhookEvent.UNREADABLE);
    }

    /** Found by {@link ListenerFuzzTest}: the JSON library throws something else here than for other nonsense. */
    @Test
    void anExponentBeyondAllBoundsIsNotJson() {
        assertThat(read("{\"type\":\"A\",\"parentExternalId\":9007191e99992547409093}")
                        .type())
                .isEqualTo(WebhookEvent.UNREADABLE);
    }

    @Test
    void noNumberIsTakenForALongerIdThanThereIs() {
        assertThat(read("{\"type\":\"A\",\"parentExternalId\":1E63}").remoteId())
                .hasSize(64);
        assertThat(read("{\"type\":\"A\",\"parentExternalId\":1234567E63}").remoteId())
                .isNull();
    }

    @Test
    void noCharacterIsCutInTwo() {
        String message = read("{\"type\":\"A\",\"message\":\"m" + "\uD83D\uDEB2".repeat(600) + "\"}")
                .message();
        assertThat(message).endsWith("\uDEB2\u2026");
    }

    @Test
    void depthAndLengthDoNotMatter() {
        assertThat(read("[".repeat(60_000)).type()).isEqualTo(WebhookEvent.UNREADABLE);
        assertThat(read("{\"type\":\"A\",\"parentExternalId\":" + "9".repeat(60_000) + "}")
                        .type())
                .isEqualTo(WebhookEvent.UNREADABLE);
        assertThat(read("{\"type\":\"A\",\"message\":\"" + "m".repeat(60_000) + "\"}")
                        .message())
                .hasSizeLessThan(1_100);
    }

    @Test
    void unknownTypesAreKeptAsTheyCame() {
        WebhookEvent event = read("{\"type\":\"PAYOUT_SPEEDED_UP\",\"parentExternalId\":7,\"new\":{\"a\":[1,2]}}");
        assertThat(event.type()).isEqualTo("PAYOUT_SPEEDED_UP");
        assertThat(event.namesPayout()).isTrue();
        assertThat(read("{\"type\":\"INVOICE_PAID\",\"parentExternalId\":7}").namesPayout())
                .isFalse();
    }

    @Test
    void wordsForATimelineHoldNothingThatMovesTheCursor() {
        assertThat(read("{\"type\":\"A\",\"message\":\"a\\u202eb\\nc\\ud800d\"}")
                        .message())
                .isEqualTo("a b c d");
    }
}
