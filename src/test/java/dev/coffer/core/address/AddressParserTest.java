package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {

    private final AddressParser parser = new AddressParser(DenyList.shipped());

    @ParameterizedTest
    @CsvSource({
        "BITCOIN, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "BITCOIN, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "BITCOIN, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "BITCOIN, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "ETHEREUM, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "BINANCE_SMART_CHAIN, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "POLYGON, 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7",
        "DOGECOIN, DBs4WcRE7eysKwRxHNX88XZVCQ9M6QSUSz",
    })
    void takesWellKnownAddressesAsTheyAre(Chain chain, String text) {
        AddressVerdict verdict = parser.parse(chain, text);
        assertThat(verdict).isInstanceOf(AddressVerdict.Valid.class);
        AddressVerdict.Valid valid = (AddressVerdict.Valid) verdict;
        assertThat(valid.address()).isEqualTo(new Address(chain, text));
        assertThat(valid.remarks()).isEmpty();
    }

    @Test
    void callsAnotherChainByItsName() {
        assertThat(sentence(Chain.ETHEREUM, "TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7"))
                .startsWith("This is a Tron address; you chose Ethereum.");
        assertThat(sentence(Chain.BITCOIN, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"))
                .startsWith("This is a Bitcoin testnet address");
    }

    private String sentence(Chain chain, String typed) {
        AddressVerdict verdict = parser.parse(chain, typed);
        assertThat(verdict).isInstanceOf(AddressVerdict.Refused.class);
        return ((AddressVerdict.Refused) verdict).problem().sentence();
    }
}
