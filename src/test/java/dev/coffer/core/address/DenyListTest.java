package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenyListTest {

    private final DenyList shipped = DenyList.shipped();

    @Test
    void holdsIntactAddressesInTheirCanonicalFormOnly() {
        AddressParser lenient = new AddressParser(DenyList.of(List.of()));
        assertThat(shipped.entries()).hasSizeGreaterThan(20).allSatisfy(entry -> {
            Address address = entry.address();
            assertThat(lenient.parse(address.chain(), address.text()))
                    .isInstanceOfSatisfying(AddressVerdict.Valid.class, valid -> {
                        assertThat(valid.address()).isEqualTo(address);
                        assertThat(valid.remarks()).isEmpty();
                    });
            assertThat(Oracle.canonical(address.chain(), address.text())).hasValue(address.text());
            assertThat(entry.source()).isNotBlank();
        });
    }

    @Test
    void refusesEveryEntryWithASentence() {
        AddressParser parser = new AddressParser(shipped);
        for (DeniedAddress entry : shipped.entries()) {
            assertThat(parser.parse(entry.address().chain(), entry.address().text()))
                    .isInstanceOfSatisfying(
                            AddressVerdict.Refused.class,
                            refused -> assertThat(refused.problem().sentence())
                                    .contains(entry.what())
                                    .contains("Money sent there is lost."));
        }
    }

    @Test
    void coversTheContractOfEverySupportedToken() {
        assertThat(shipped.entries())
                .extracting(DeniedAddress::what)
                .contains(
                        "USDT on Ethereum",
                        "USDC on Ethereum",
                        "DAI on Ethereum",
                        "FRAX on Ethereum",
                        "BUSD on Ethereum",
                        "BUSD on Binance Smart Chain",
                        "USDT on Polygon",
                        "USDT on Tron");
    }

    @Test
    void seesThroughCaseAndThroughTheOtherChainsOfTheFamily() {
        AddressParser parser = new AddressParser(shipped);
        for (String text : List.of(
                "0xdac17f958d2ee523a2206206994597c13d831ec7",
                "0xDAC17F958D2EE523A2206206994597C13D831EC7",
                "0x0000000000000000000000000000000000000000")) {
            for (Chain chain : List.of(Chain.ETHEREUM, Chain.BINANCE_SMART_CHAIN, Chain.POLYGON)) {
                assertThat(parser.parse(chain, text)).isInstanceOf(AddressVerdict.Refused.class);
                assertThat(shipped.find(new Address(chain, text.replace("DAC", "dac"))))
                        .isPresent();
            }
        }
    }

    @Test
    void refusesTheAccountsOwnDepositAddressOnceToldOfIt() {
        Address own = new Address(Chain.TRON, "TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7");
        DenyList more = shipped.with(
                List.of(new DeniedAddress(own, DeniedAddress.Kind.OWN, "your Tron deposit address", "the account")));
        assertThat(shipped.find(own)).isEmpty();
        assertThat(more.find(own)).isPresent();
        assertThat(new AddressParser(more).parse(Chain.TRON, own.text()))
                .isInstanceOfSatisfying(
                        AddressVerdict.Refused.class,
                        refused -> assertThat(refused.problem().sentence())
                                .startsWith("This is your Tron deposit address, an address of your own account."));
    }
}
