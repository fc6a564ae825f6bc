package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: bitcoin/bitcoin, src/test/data/base58_encode_decode.json. */
class Base58Test {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "61, 2g",
        "626262, a3gV",
        "636363, aPEr",
        "73696d706c792061206c6f6e6720737472696e67, 2cFupjhnEsSn59qHXstmK2ffpLv2",
        "00eb15231dfceb60925886b67d065299925915aeb172c06647, 1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L",
        "516b6fcd0f, ABnLTmg",
        "bf4f89001e670274dd, 3SEo3LWLoPntC",
        "572e4794, 3EFU7m",
        "ecac89cad93923c02321, EJDM8drfXA6uyA",
        "10c8511e, Rt5zm",
        "00000000000000000000, 1111111111",
    })
    void decodesThePublishedVectors(String hex, String text) {
        assertThat(Base58.decode(text))
                .hasValueSatisfying(
                        bytes -> assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "O", "I", "l", "2g ", "аEr", "3SEo3LWLoPnt_"})
    void knowsNoOtherCharacters(String text) {
        assertThat(Base58.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
                "DDogepartyxxxxxxxxxxxxxxxxxxw1dfzr",
            })
    void checksWellKnownAddressesAndNoNeighbourOfTheirs(String text) {
        assertThat(Base58.decodeChecked(text))
                .hasValueSatisfying(body -> assertThat(body).hasSize(21));
        for (int at = 0; at < text.length(); at++) {
            for (int i = 0; i < Base58.ALPHABET.length(); i++) {
                String other = text.substring(0, at) + Base58.ALPHABET.charAt(i) + text.substring(at + 1);
                assertThat(Base58.decodeChecked(other).isPresent()).isEqualTo(other.equals(text));
            }
        }
    }

    @Test
    void agreesWithBitcoinjOnRandomBytes() {
        Random random = new Random(58);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int zeros = random.nextInt(4); zeros > 0 && zeros < bytes.length; zeros--) {
                bytes[zeros - 1] = 0;
            }
            assertThat(Base58.decode(org.bitcoinj.base.Base58.encode(bytes)))
                    .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
        }
    }
}
