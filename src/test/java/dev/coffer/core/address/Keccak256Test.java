package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.jcajce.provider.digest.Keccak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keccak256Test {

    @ParameterizedTest
    @CsvSource({
        "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        "abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
        "testing, 5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02",
        "The quick brown fox jumps over the lazy dog, 4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15",
        "The quick brown fox jumps over the lazy dog., 578951e24efd62a3d63a86f7cd19aaa53c898fe287d2552133220370240b572d",
    })
    void givesThePublishedDigests(String message, String digest) {
        assertThat(HexFormat.of().formatHex(Keccak256.hash(message.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(digest);
    }

    /** 136 bytes is one block: the lengths around its multiples are where padding goes wrong. */
    @Test
    void agreesWithBouncyCastleAtEveryLengthUpToThreeBlocks() {
        Random random = new Random(1);
        for (int length = 0; length <= 3 * 136 + 1; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertThat(Keccak256.hash(message)).isEqualTo(new Keccak.Digest256().digest(message));
        }
    }
}
