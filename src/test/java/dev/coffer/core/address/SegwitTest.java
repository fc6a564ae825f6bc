package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address of BIP-173 and BIP-350 (github.com/bitcoin/bips, "Test vectors" of each), the good ones and the bad; their other strings are in {@link Bech32StringsTest}. */
class SegwitTest {

    @ParameterizedTest
    @CsvSource({
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, 0014751e76e8199196d454941c45d1b3a323f1433bd6",
        "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7, 00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
        "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y, 5128751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6",
        "BC1SW50QGDZ25J, 6002751e",
        "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs, 5210751e76e8199196d454941c45d1b3a323",
        "tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy, 0020000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
        "tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c, 5120000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, 512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
    })
    void decodesValidAddresses(String text, String script) {
        Segwit decoded = Segwit.decode(text.toLowerCase(Locale.ROOT).substring(0, 2), text);
        assertThat(decoded.flaw()).isEqualTo(Segwit.Flaw.NONE);
        int opcode = decoded.version() == 0 ? 0 : 0x50 + decoded.version();
        byte[] program = decoded.program();
        assertThat(String.format("%02x%02x", opcode, program.length)
                        + HexFormat.of().formatHex(program))
                .isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({
        // BIP-350
        "bc, tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut, WRONG_PREFIX",
        "bc, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd, OTHER_CHECKSUM_KIND",
        "tb, tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf, OTHER_CHECKSUM_KIND",
        "bc, BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL, OTHER_CHECKSUM_KIND",
        "bc, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh, OTHER_CHECKSUM_KIND",
        "tb, tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47, OTHER_CHECKSUM_KIND",
        "bc, bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4, WRONG_CHARACTER",
        "bc, BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R, VERSION",
        "bc, bc1pw5dgrnzv, PROGRAM_LENGTH",
        "bc, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav, PROGRAM_LENGTH",
        "bc, BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P, PROGRAM_LENGTH",
        "tb, tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq, MIXED_CASE",
        "bc, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf, PADDING",
        "tb, tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j, PADDING",
        "bc, bc1gmk9yu, TOO_SHORT",
        // BIP-173, some of which fall under BIP-350's rules now
        "bc, tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty, WRONG_PREFIX",
        "bc, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, CHECKSUM",
        "bc, BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2, VERSION",
        "bc, bc1rw5uspcuh, OTHER_CHECKSUM_KIND",
        "bc, bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90, OTHER_CHECKSUM_KIND",
        "tb, tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7, MIXED_CASE",
        "bc, bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du, OTHER_CHECKSUM_KIND",
        "tb, tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3pjxtptv, PADDING",
        // BIP-173's own examples of version 1 and more, which BIP-350 turned invalid
        "bc, bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx, OTHER_CHECKSUM_KIND",
        "bc, BC1SW50QA3JX3S, OTHER_CHECKSUM_KIND",
        "bc, bc1zw508d6qejxtdg4y5r3zarvaryvg6kdaj, OTHER_CHECKSUM_KIND",
    })
    void refusesInvalidAddressesForTheirReason(String prefix, String text, Segwit.Flaw flaw) {
        assertThat(Segwit.decode(prefix, text).flaw()).isEqualTo(flaw);
    }
}
