package dev.coffer.core.payee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.PayeeProblem.Field;
import dev.coffer.support.SamplePayees;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the book and what is said about it. */
final class PayeeRulesTest {
    private KnownAddresses known = KnownAddresses.none();
    private final PayeeRules rules =
            new PayeeRules(new AddressParser(DenyList.shipped()), candidate -> known.compare(candidate));
    private final PayeeTexts good = new PayeeTexts(
            " Anna ",
            Chain.TRON,
            SamplePayees.TRON.text(),
            "CLM-1; CLM-2 ;;CLM-1",
            "letter of 3 May",
            " two\r\nlines ");

    private PayeeJudgement judge(PayeeTexts texts) {
        return rules.judge(texts, Payees.NONE, null);
    }

    private static List<Field> blocked(PayeeJudgement judged) {
        return judged.problems().stream()
                .filter(PayeeProblem::blocks)
                .map(PayeeProblem::field)
                .toList();
    }

    @Test
    void whatIsCompleteIsReadAndTidied() {
        PayeeJudgement judged = judge(good);
        assertThat(judged.problems()).isEmpty();
        assertThat(judged.address()).isEqualTo(SamplePayees.TRON);
        assertThat(judged.texts().name()).isEqualTo("Anna");
        assertThat(judged.texts().note()).isEqualTo("two\nlines");
        assertThat(judged.claimReferences()).containsExactly("CLM-1", "CLM-2");
    }

    @Test
    void nameChainAddressAndDocumentAreNeeded() {
        assertThat(blocked(judge(PayeeTexts.EMPTY))).containsExactly(Field.NAME, Field.CHAIN, Field.DOCUMENT);
        PayeeTexts noAddress = new PayeeTexts("Anna", Chain.TRON, "  ", "", "letter", "");
        assertThat(blocked(judge(noAddress))).containsExactly(Field.ADDRESS);
    }

    @Test
    void anAddressOfAnotherChainIsCalledByItsName() {
        PayeeJudgement judged = judge(with(Chain.ETHEREUM, SamplePayees.TRON.text()));
        assertThat(judged.address()).isNull();
        assertThat(judged.firstBlocking().orElseThrow().sentence()).contains("Tron", "Ethereum");
    }

    @Test
    void aTokensContractIsNoPayee() {
        PayeeJudgement judged = judge(with(Chain.TRON, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"));
        assertThat(blocked(judged)).containsExactly(Field.ADDRESS);
        assertThat(judged.firstBlocking().orElseThrow().sentence()).contains("USDT on Tron");
    }

    @Test
    void aForgedTwinIsNotSaved() {
        String text = SamplePayees.ETHER.text();
        known = KnownAddresses.of(
                List.of(new Address(Chain.ETHEREUM, text.substring(0, 9) + "0".repeat(26) + text.substring(35))));
        PayeeJudgement judged = judge(with(Chain.ETHEREUM, text));
        assertThat(judged.firstBlocking().orElseThrow().sentence()).startsWith("Stop");
        assertThat(judged.twin()).isNotNull();
        assertThat(judged.address()).isNull();
    }

    @Test
    void theSameAddressForTwoPayeesIsRemarkedOnly() {
        Payees book = Payees.of(List.of(SamplePayees.payee("Bob", SamplePayees.TRON)));
        PayeeJudgement judged = rules.judge(good, book, null);
        assertThat(blocked(judged)).isEmpty();
        assertThat(judged.problems())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("Bob"));
    }

    @Test
    void aNewVersionIsAnotherAddress() {
        Payee anna = SamplePayees.payee("Anna", SamplePayees.OTHER_TRON, SamplePayees.TRON);
        Payees book = Payees.of(List.of(anna));
        assertThat(blocked(rules.judge(good, book, anna))).containsExactly(Field.ADDRESS);
        PayeeJudgement back = rules.judge(with(Chain.TRON, SamplePayees.OTHER_TRON.text()), book, anna);
        assertThat(blocked(back)).isEmpty();
        assertThat(back.problems())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("version 1"));
    }

    @Test
    void aSecondPayeeOfTheNameIsRemarked() {
        Payees book = Payees.of(List.of(SamplePayees.payee("ANNA", SamplePayees.BITCOIN)));
        assertThat(rules.judge(good, book, null).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.field()).isEqualTo(Field.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\u202Ena", "Anna\u200B", "An\u0000na", "An\nna", "An\uD800na", "An\u2028na"})
    void invisibleCharactersAreRefused(String name) {
        PayeeTexts texts = new PayeeTexts(name, Chain.TRON, SamplePayees.TRON.text(), "", "letter", "");
        assertThat(blocked(judge(texts))).containsExactly(Field.NAME);
    }

    @Test
    void textsHaveAnEnd() {
        PayeeTexts texts = new PayeeTexts(
                "n".repeat(81), Chain.TRON, SamplePayees.TRON.text(), "c".repeat(61), "d".repeat(201), "e".repeat(501));
        assertThat(blocked(judge(texts)))
                .containsExactly(Field.NAME, Field.CLAIM_REFERENCES, Field.DOCUMENT, Field.NOTE);
    }

    private PayeeTexts with(Chain chain, String address) {
        return new PayeeTexts("Anna", chain, address, "", "letter of 3 May", "");
    }
}
