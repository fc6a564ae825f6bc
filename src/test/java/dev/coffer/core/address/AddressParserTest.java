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

    @ParameterizedTest
    @CsvSource({
        "ETHEREUM, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7, This is a Tron address; you chose Ethereum.",
        "TRON, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 'This is an Ethereum, Binance Smart Chain or Polygon address; you chose Tron.'",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU8, The check characters do not fit",
        "DOGECOIN, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, This is a Bitcoin address; you chose Dogecoin.",
        "BITCOIN, DBs4WcRE7eysKwRxHNX88XZVCQ9M6QSUSz, This is a Dogecoin address; you chose Bitcoin.",
        "BITCOIN, LNxtUEZ7Wmv8YsPaRV1f7pQBKXcKfVjUpe, 'This is a Litecoin address, which Coffer does not pay; you chose Bitcoin.'",
        "BITCOIN, tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx, This is a Bitcoin testnet address",
        "BITCOIN, mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn, This is a Bitcoin testnet address",
        "BITCOIN, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU8, This looks like a Tron address with a mistake in it; you chose Bitcoin.",
        "ETHEREUM, 5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, The 0x at the beginning is missing.",
        "ETHEREUM, 0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED, This begins with 0X",
        "TRON, 41a614f803b6fd780986a42c78ec9c7f77e6ded13c, This is a Tron address in its internal form.",
        "BITCOIN, 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ, This is a private key",
        "BITCOIN, 0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, This is as long as a transaction hash",
        "BITCOIN, bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs, This is a Bitcoin address of a kind that nobody can own yet (witness version 2",
        "BITCOIN, bc1pfeessrawgf, This is a Bitcoin address of a kind that nobody can own yet (witness version 1",
        "BITCOIN, lnbc20m1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqf, This is a Lightning invoice",
        "BITCOIN, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh, 'The check characters fit, but'",
        "BITCOIN, bc1qw508d6qejxtdG4y5r3zarvary0c5xw7kv8f3t4, Capital and small letters are mixed",
        "BITCOIN, bc1qw5o8d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, 'Character 7 is “o”'",
        "BITCOIN, hello, 'This is not a Bitcoin address: those begin with 1, 3 or bc1.'",
        "ETHEREUM, vitalik.eth, This is not an Ethereum address",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYj07, 'Character 33 is “0”'",
        "ETHEREUM, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg, 'Character 42 is “g”'",
    })
    void saysWhatIsWrong(Chain chain, String text, String beginning) {
        assertThat(problem(chain, text).sentence()).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({
        "BITCOIN, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "BITCOIN, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "BITCOIN, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "BITCOIN, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "ETHEREUM, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7",
        "DOGECOIN, DBs4WcRE7eysKwRxHNX88XZVCQ9M6QSUSz",
    })
    void isPatientWhileAnAddressIsTyped(Chain chain, String text) {
        for (int length = 1; length < text.length() - 2; length++) {
            String typed = text.substring(0, length);
            assertThat(problem(chain, typed).unfinished()).as(typed).isTrue();
        }
    }

    @Test
    void takesASingleCaseAddressWithARemarkAndBringsItIntoForm() {
        AddressVerdict.Valid valid = valid(Chain.POLYGON, "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        assertThat(valid.address().text()).isEqualTo("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        assertThat(valid.remarks()).extracting(AddressRemark::kind).containsExactly(AddressRemark.Kind.NO_CHECKSUM);
    }

    @Test
    void sendsCapitalBech32InSmallLetters() {
        AddressVerdict.Valid valid = valid(Chain.BITCOIN, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4");
        assertThat(valid.address().text()).isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(valid.remarks()).extracting(AddressRemark::kind).containsExactly(AddressRemark.Kind.UPPER_CASE);
    }

    @Test
    void takesATronAddressThatBeginsLikeATestnetOne() {
        assertThat(valid(Chain.TRON, "TB1PCmwC6XCd4V4UnW4FwmhQz73bnDEKtf").remarks())
                .isEmpty();
        assertThat(problem(Chain.TRON, "TB1PCmwC6XCd4V4UnW4FwmhQz73bnDEKtg").kind())
                .isEqualTo(ProblemKind.CHECKSUM);
    }

    @Test
    void tellsEverySwapOfChains() {
        for (Chain meant : Chain.values()) {
            String text = Oracle.newAddress(meant, new java.util.SplittableRandom(7));
            for (Chain chosen : Chain.values()) {
                if (Network.of(chosen) != Network.of(meant)) {
                    assertThat(problem(chosen, text).kind()).isEqualTo(ProblemKind.WRONG_CHAIN);
                    assertThat(problem(chosen, text).sentence())
                            .contains(meant.displayName())
                            .contains("you chose " + chosen.displayName());
                }
            }
        }
    }

    @Test
    void refusesOverlongTextsAtOnce() {
        assertThat(problem(Chain.BITCOIN, "1".repeat(129)).kind()).isEqualTo(ProblemKind.TOO_LONG);
        assertThat(problem(Chain.BITCOIN, "1".repeat(1_000_000)).kind()).isEqualTo(ProblemKind.TOO_LONG);
    }

    private AddressVerdict.Valid valid(Chain chain, String typed) {
        AddressVerdict verdict = parser.parse(chain, typed);
        assertThat(verdict).as(typed).isInstanceOf(AddressVerdict.Valid.class);
        return (AddressVerdict.Valid) verdict;
    }

    private AddressProblem problem(Chain chain, String typed) {
        AddressVerdict verdict = parser.parse(chain, typed);
        assertThat(verdict).as(typed).isInstanceOf(AddressVerdict.Refused.class);
        return ((AddressVerdict.Refused) verdict).problem();
    }
}
