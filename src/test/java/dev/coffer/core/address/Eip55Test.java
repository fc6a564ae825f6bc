package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of EIP-55 (eips.ethereum.org/EIPS/eip-55, "Test Cases"), and damaged ones. */
class Eip55Test {

    private final AddressParser parser = new AddressParser(DenyList.of(java.util.List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
                "0xde709f2102306220921060314715629080e2fb77",
                "0x27b1fdb04752bbc536007a920d24acb045561c26",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
            })
    void bringsEveryVectorIntoItsPublishedCase(String text) {
        assertThat(Eip55.checksummed(text.toLowerCase(Locale.ROOT))).isEqualTo(text);
        assertThat(Eip55.checksummed("0x" + text.substring(2).toUpperCase(Locale.ROOT)))
                .isEqualTo(text);
        for (Chain chain : new Chain[] {Chain.ETHEREUM, Chain.BINANCE_SMART_CHAIN, Chain.POLYGON}) {
            assertThat(parser.parse(chain, text))
                    .isInstanceOfSatisfying(
                            AddressVerdict.Valid.class,
                            valid -> assertThat(valid.remarks()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d358",
            })
    void refusesMixedCaseThatDoesNotMatch(String text) {
        assertThat(parser.parse(Chain.ETHEREUM, text))
                .isInstanceOfSatisfying(
                        AddressVerdict.Refused.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.CASE_CHECKSUM));
    }
}
