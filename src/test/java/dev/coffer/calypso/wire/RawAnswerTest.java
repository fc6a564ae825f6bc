package dev.coffer.calypso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawAnswerTest {
    private static final String SECRET = "b823a6b9\\\"ea72";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretKey",
                "apiSecret",
                "Key",
                "Sign",
                "signature",
                "api_key",
                "apiKey",
                "password",
                "accessToken",
                "PRIVATE_KEY"
            })
    void whatSpeaksOfASecretIsTakenOut(String name) {
        String raw = RawAnswer.redacted("{\"id\":\"1\",\"" + name + "\" : \"" + SECRET + "\",\"state\":\"CREATED\"}");
        assertThat(raw).isEqualTo("{\"id\":\"1\",\"" + name + "\" : \"(redacted)\",\"state\":\"CREATED\"}");
    }

    @Test
    void everythingElseStaysByteForByte() {
        String raw =
                "{ \"idempotencyKey\":\"5d0b7c1e\", \"amount\": 1E-8,\n\"comment\":\"the key: \\\"Sign\\\"\",\"token\":true,\"design\":\"x\"}";
        assertThat(RawAnswer.redacted(raw)).isEqualTo(raw);
    }
}
