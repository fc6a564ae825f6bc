package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links by BIP-21 and EIP-681, with their examples; BIP-21 damaged the check characters of its addresses on purpose. */
class PaymentUriTest {

    private static final String BTC = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2";
    private static final String ETH = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    private static final String USDT = "0xdAC17F958D2ee523a2206206994597C13D831ec7";

    private final AddressParser parser = new AddressParser(DenyList.shipped());

    @Test
    void readsBitcoinLinks() {
        PaymentUri uri =
                uri(Chain.BITCOIN, "bitcoin:" + BTC + "?amount=20.3&label=Luke-Jr&message=Donation%20f%C3%BCr%20x");
        assertThat(uri.addressText()).isEqualTo(BTC);
        assertThat(uri.chain()).hasValue(Chain.BITCOIN);
        assertThat(uri.amount()).hasValue(new PaymentUri.Requested(new BigDecimal("20.3"), PaymentUri.Unit.MAIN));
        assertThat(uri.notes()).containsEntry("label", "Luke-Jr").containsEntry("message", "Donation für x");
        assertThat(uri.tokenContract()).isEmpty();
    }

    @Test
    void readsCapitalLinksAsFromAQrCode() {
        AddressVerdict.Valid valid =
                valid(Chain.BITCOIN, "BITCOIN:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?AMOUNT=0.00001");
        assertThat(valid.address().text()).isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(valid.uri().orElseThrow().amount())
                .hasValue(new PaymentUri.Requested(new BigDecimal("0.00001"), PaymentUri.Unit.MAIN));
        assertThat(valid.remarks())
                .extracting(AddressRemark::kind)
                .containsExactly(AddressRemark.Kind.FROM_LINK, AddressRemark.Kind.UPPER_CASE);
    }

    @Test
    void readsDogecoinAndTronLinks() {
        assertThat(uri(Chain.DOGECOIN, "dogecoin:DBs4WcRE7eysKwRxHNX88XZVCQ9M6QSUSz?amount=100")
                        .amount())
                .hasValue(new PaymentUri.Requested(new BigDecimal("100"), PaymentUri.Unit.MAIN));
        AddressVerdict.Valid tron = valid(
                Chain.TRON,
                "tron:TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7?amount=12.5&token=TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        assertThat(tron.uri().orElseThrow().tokenContract()).hasValue("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        assertThat(tron.uri().orElseThrow().amount().orElseThrow().unit()).isEqualTo(PaymentUri.Unit.UNSTATED);
        assertThat(tron.remarks())
                .extracting(AddressRemark::kind)
                .contains(AddressRemark.Kind.LINK_AMOUNT_WITHOUT_UNIT);
    }

    @ParameterizedTest
    @CsvSource({
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359?value=2.014e18, 2014000000000000000",
        "ETHEREUM, ethereum:pay-0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359@1?value=1, 1",
        "POLYGON, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359@137?value=1e18&gas=21000, 1000000000000000000",
        "BINANCE_SMART_CHAIN, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359@56?value=0, 0",
    })
    void readsEthereumLinksInBaseUnits(Chain chain, String text, BigDecimal amount) {
        PaymentUri uri = uri(chain, text);
        assertThat(uri.addressText()).isEqualTo(ETH);
        assertThat(uri.amount()).hasValue(new PaymentUri.Requested(amount, PaymentUri.Unit.BASE));
        assertThat(uri.amount().orElseThrow().value().toPlainString()).isEqualTo(amount.toPlainString());
        assertThat(uri.chain())
                .isEqualTo(text.contains("@") ? java.util.Optional.of(chain) : java.util.Optional.empty());
    }

    @Test
    void takesTheReceiverAndNotTheContractOfATokenTransfer() {
        AddressVerdict.Valid valid =
                valid(Chain.ETHEREUM, "ethereum:" + USDT + "@1/transfer?address=" + ETH + "&uint256=25.5e6");
        assertThat(valid.address().text()).isEqualTo(ETH);
        PaymentUri uri = valid.uri().orElseThrow();
        assertThat(uri.tokenContract()).hasValue(USDT);
        assertThat(uri.amount()).hasValue(new PaymentUri.Requested(new BigDecimal("25500000"), PaymentUri.Unit.BASE));
    }

    @Test
    void refusesAContractAsReceiver() {
        assertThat(problem(Chain.ETHEREUM, "ethereum:" + USDT + "@1").sentence())
                .startsWith(
                        "This is the contract of USDT on Ethereum itself, not a receiver. Money sent there is lost.");
    }

    @ParameterizedTest
    @CsvSource({
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?req-somethingyoudontunderstand=50, LINK_REQUIREMENT",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359?REQ-x=1, LINK_REQUIREMENT",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1&amount=2, LINK_MALFORMED",
        "BITCOIN, 'bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1,5', LINK_MALFORMED",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=-1, LINK_MALFORMED",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1e3, LINK_MALFORMED",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=, LINK_MALFORMED",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=., LINK_MALFORMED",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=0.000000001, LINK_MALFORMED",
        "BITCOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?label=%E2%28, LINK_MALFORMED",
        "BITCOIN, bitcoin:?amount=1, LINK_MALFORMED",
        "BITCOIN, bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W, CHECKSUM",
        "DOGECOIN, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, LINK_WRONG_CHAIN",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359@137, LINK_WRONG_CHAIN",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359@10, LINK_UNKNOWN_CHAIN",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359@, LINK_UNKNOWN_CHAIN",
        "TRON, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359, WRONG_CHAIN",
        "ETHEREUM, ethereum:vitalik.eth?value=1, LINK_NAME",
        "ETHEREUM, ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7/approve?address=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359, LINK_FUNCTION",
        "ETHEREUM, ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7/transfer?uint256=1, LINK_MALFORMED",
        "ETHEREUM, ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec8/transfer?address=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359, LINK_MALFORMED",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359?value=1.5, LINK_MALFORMED",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359?value=1e99, LINK_MALFORMED",
        "ETHEREUM, ethereum:0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359?value=-1, LINK_MALFORMED",
        "BITCOIN, litecoin:LNxtUEZ7Wmv8YsPaRV1f7pQBKXcKfVjUpe, LINK_UNKNOWN_SCHEME",
        "BITCOIN, https://example.org/1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, LINK_UNKNOWN_SCHEME",
        "BITCOIN, :, LINK_UNKNOWN_SCHEME",
    })
    void refusesWhatItCannotReadWhole(Chain chain, String text, ProblemKind kind) {
        assertThat(problem(chain, text).kind()).isEqualTo(kind);
    }

    @Test
    void pointsIntoTheLink() {
        String text = "bitcoin:bc1qw5o8d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=1";
        AddressProblem problem = problem(Chain.BITCOIN, text);
        assertThat(text.charAt(problem.offset().orElseThrow())).isEqualTo('o');
        assertThat(problem.sentence()).startsWith("Character 7 is “o”");
    }

    @Test
    void showsHiddenCharactersOfALabel() {
        assertThat(uri(Chain.BITCOIN, "bitcoin:" + BTC + "?label=A%E2%80%AEB").notes())
                .containsEntry("label", "A\ufffdB");
    }

    private PaymentUri uri(Chain chain, String text) {
        return valid(chain, text).uri().orElseThrow();
    }

    private AddressVerdict.Valid valid(Chain chain, String text) {
        AddressVerdict verdict = parser.parse(chain, text);
        assertThat(verdict).as(text).isInstanceOf(AddressVerdict.Valid.class);
        return (AddressVerdict.Valid) verdict;
    }

    private AddressProblem problem(Chain chain, String text) {
        AddressVerdict verdict = parser.parse(chain, text);
        assertThat(verdict).as(text).isInstanceOf(AddressVerdict.Refused.class);
        return ((AddressVerdict.Refused) verdict).problem();
    }
}
