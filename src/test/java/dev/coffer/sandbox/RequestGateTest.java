package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGateTest extends SandboxBench {

    private static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b823a6b9ea72408583cef9ec8d67fa52 | {\"timestamp\":1} | b16e9d45f49f2069becbc4f108b237bee588cfc353fe9501df103e692acbc68d482a10d34c12bea22fedde7e28e1b8e57a6a0a373b0e9a27c5257bd8b36e13b9",
                SECRET
                        + " | {\"account\":\"0x00112233445566778899aabbccddeeff00112233\",\"timestamp\":1790000000000} | 922a12b43bb2634c59e8565c79a86700a51d269aa57b2bf83a4e02d30d5701535ada5972016fd62bb86ba8db8d96095f2f8a2b97ad3b5f6262affab54ab619e0",
                SECRET
                        + " | {\"account\":\"0x00112233445566778899aabbccddeeff00112233\", \"timestamp\":1790000000000} | f46d8b47f65fcae9ee13df1e7fe6bbb6385021d68ffa8f56b947f078ca104d13469d26884f63ac5db29f4c8bab8ae80d5cc1c663f7d9f82f2df75664cac4eb0b",
                SECRET
                        + " | {\"account\":\"0x00112233445566778899aabbccddeeff00112233\",\"timestamp\":1790000000000,\"payload\":{\"depositAddress\":\"TXYZexampleexampleexampleexample12\",\"amount\":12.5,\"currency\":\"USDT_TRX\",\"comment\":\"Invoice 2041\",\"idempotencyKey\":\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\"}} | 552977a846aa1a83171c0ccbb38ea4a6b73d1c837d50487cf99de3da72f3a9c0890713897d94974164a3c56989b864fb217ce9f077f8a1c4cd314e2eefe1ae72"
            })
    void signsLikeThePublishedVectors(String secret, String body, String sign) {
        assertThat(RequestGate.sign(body.getBytes(StandardCharsets.UTF_8), secret))
                .isEqualTo(sign);
        assertThat(Merchant.sign(body, secret)).isEqualTo(sign);
    }

    @Test
    void knowsNoOtherKey() throws IOException {
        String body = accountBody(0);
        HttpResponse<String> answer =
                merchant.send("POST", "/api/v1/account", body, SECRET, Merchant.sign(body, sandbox.apiSecret()));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Merchant.code(answer)).isEqualTo("002");
    }

    @Test
    void refusesASignatureOverOtherBytes() throws IOException {
        String sign = Merchant.sign(accountBody(0), sandbox.apiSecret());
        String body = accountBody(0).replace(",", ", ");
        HttpResponse<String> answer = merchant.send("POST", "/api/v1/account", body, sandbox.apiKey(), sign);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Merchant.code(answer)).isEqualTo("003");
        assertThat(Merchant.json(answer).path("message").stringValue()).isNotBlank();
        assertThat(Merchant.json(answer).path("traceId").stringValue()).isNotBlank();
    }

    @Test
    void acceptsSpacedBodiesSignedAsSent() throws IOException {
        String body = accountBody(0).replace(",", ",\n  ");
        assertThat(merchant.send("POST", "/api/v1/account", body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"-180000, 200", "180000, 200", "-180001, 400", "180001, 400"})
    void acceptsTimestampsWithinThreeMinutes(long off, int status) throws IOException {
        HttpResponse<String> answer = merchant.send("POST", "/api/v1/account", accountBody(off));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(Merchant.code(answer)).isEqualTo("011");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "1790000000", "0"})
    void refusesTimestampsOfOtherAges(String timestamp) throws IOException {
        String body = "{\"account\":\"" + sandbox.account() + "\",\"timestamp\":" + timestamp + "}";
        assertThat(Merchant.code(merchant.send("POST", "/api/v1/account", body)))
                .isEqualTo("011");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"timestamp\":\"1\"}",
                "{\"timestamp\":1.5}",
                "{\"account\":\"0x\"}",
                "{\"timestamp\":1,\"timestamp\":1}",
                "{\"timestamp\":1} x",
                "{\"timestamp\":null}"
            })
    void refusesWhatIsNotAnEnvelope(String body) throws IOException {
        HttpResponse<String> answer = merchant.send("POST", "/api/v1/account", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Merchant.code(answer)).isEqualTo("001");
    }

    @Test
    void refusesAnotherAccount() throws IOException {
        String body = accountBody(0).replace(sandbox.account(), "0x00112233445566778899aabbccddeeff00112233");
        assertThat(Merchant.code(merchant.send("POST", "/api/v1/account", body)))
                .isEqualTo("010");
    }

    @Test
    void datesEveryAnswer() throws IOException {
        assertThat(merchant.send("POST", "/api/v1/account", accountBody(0))
                        .headers()
                        .firstValue("Date"))
                .contains("Mon, 21 Sep 2026 14:13:20 GMT");
        clock.advance(Duration.ofDays(17));
        assertThat(merchant.send("POST", "/api/v1/nothing", accountBody(0))
                        .headers()
                        .firstValue("Date"))
                .contains("Thu, 08 Oct 2026 14:13:20 GMT");
    }

    @Test
    void knowsOnlyItsCalls() throws IOException {
        assertThat(merchant.send("POST", "/api/v1/payouts", accountBody(0)).statusCode())
                .isEqualTo(404);
        assertThat(merchant.send("GET", "/api/v1/account", "").statusCode()).isEqualTo(405);
    }

    private String accountBody(long off) {
        return "{\"account\":\"" + sandbox.account() + "\",\"timestamp\":" + (clock.millis() + off) + "}";
    }
}
