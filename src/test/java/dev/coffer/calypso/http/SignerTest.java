package dev.coffer.calypso.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {

    /** calypso-api.md 1.4: the published vector, the two extra ones, and the create body of 2.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b823a6b9ea72408583cef9ec8d67fa52 | {\"timestamp\":1} |"
                        + " b16e9d45f49f2069becbc4f108b237bee588cfc353fe9501df103e692acbc68d482a10d34c12bea22fedde7e28e1b8e57a6a0a373b0e9a27c5257bd8b36e13b9",
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0 |"
                        + " {\"account\":\"0x00112233445566778899aabbccddeeff00112233\",\"timestamp\":1790000000000} |"
                        + " 922a12b43bb2634c59e8565c79a86700a51d269aa57b2bf83a4e02d30d5701535ada5972016fd62bb86ba8db8d96095f2f8a2b97ad3b5f6262affab54ab619e0",
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0 |"
                        + " {\"account\":\"0x00112233445566778899aabbccddeeff00112233\", \"timestamp\":1790000000000} |"
                        + " f46d8b47f65fcae9ee13df1e7fe6bbb6385021d68ffa8f56b947f078ca104d13469d26884f63ac5db29f4c8bab8ae80d5cc1c663f7d9f82f2df75664cac4eb0b",
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0 |"
                        + " {\"account\":\"0x00112233445566778899aabbccddeeff00112233\",\"timestamp\":1790000000000,\"payload\":{\"depositAddress\":\"TXYZexampleexampleexampleexample12\",\"amount\":12.5,\"currency\":\"USDT_TRX\",\"comment\":\"Invoice 2041\",\"idempotencyKey\":\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\"}} |"
                        + " 552977a846aa1a83171c0ccbb38ea4a6b73d1c837d50487cf99de3da72f3a9c0890713897d94974164a3c56989b864fb217ce9f077f8a1c4cd314e2eefe1ae72"
            })
    void signsTheExactBytes(String secret, String body, String sign) {
        assertThat(new Signer(secret).sign(Body.ofText(body))).isEqualTo(sign);
    }
}
