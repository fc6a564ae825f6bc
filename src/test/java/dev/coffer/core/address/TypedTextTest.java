package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around and between the characters of an address, and what only looks like them. */
class TypedTextTest {

    private static final String BTC = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String ETH = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private final AddressParser parser = new AddressParser(DenyList.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000 \r\n"})
    void isSilentOnNothing(String typed) {
        assertThat(parser.parse(Chain.BITCOIN, typed)).isInstanceOf(AddressVerdict.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s\n", "\t%s\r\n", "\u00a0%s\u2003"})
    void leavesOutBlanksAroundAndSaysSo(String around) {
        AddressVerdict verdict = parser.parse(Chain.BITCOIN, around.replace("%s", BTC));
        assertThat(verdict).isInstanceOfSatisfying(AddressVerdict.Valid.class, valid -> {
            assertThat(valid.address().text()).isEqualTo(BTC);
            assertThat(valid.remarks())
                    .extracting(AddressRemark::kind)
                    .containsExactly(AddressRemark.Kind.BLANKS_AROUND);
        });
    }

    @Test
    void joinsTheGroupsThatCofferItselfShows() {
        for (Address address : List.of(new Address(Chain.BITCOIN, BTC), new Address(Chain.ETHEREUM, ETH))) {
            assertThat(String.join("", address.groups())).isEqualTo(address.text());
            AddressVerdict verdict = parser.parse(address.chain(), String.join(" ", address.groups()));
            assertThat(verdict).isInstanceOfSatisfying(AddressVerdict.Valid.class, valid -> {
                assertThat(valid.address()).isEqualTo(address);
                assertThat(valid.remarks())
                        .extracting(AddressRemark::kind)
                        .containsExactly(AddressRemark.Kind.GROUPS_JOINED);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'bc1q w508  d6qe jxtd g4y5 r3za rvar y0c5 xw7k v8f3 t4', 4",
        "'bc1q w508 d6q ejxt dg4y 5r3z arva ry0c 5xw7 kv8f 3t4', 4",
        "'bc1qw508d6qejxtdg4y5r3z arvary0c5xw7kv8f3t4', 23",
    })
    void refusesOtherGapsAndSaysWhere(String typed, String after) {
        AddressProblem problem = problem(Chain.BITCOIN, typed);
        assertThat(problem.kind()).isEqualTo(ProblemKind.BLANK_INSIDE);
        assertThat(problem.sentence()).contains("after character " + after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\u00a0", "\u3000"})
    void joinsGroupsOverPlainBlanksOnly(String separator) {
        String typed = String.join(separator, new Address(Chain.BITCOIN, BTC).groups());
        assertThat(problem(Chain.BITCOIN, typed).kind()).isEqualTo(ProblemKind.BLANK_INSIDE);
    }

    @Test
    void refusesALineBreakInside() {
        String typed = BTC.substring(0, 20) + "\r\n" + BTC.substring(20);
        assertThat(problem(Chain.BITCOIN, typed).sentence()).contains("line break after character 20");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0430, a, cyrillic small letter a, LOOK_ALIKE_CHARACTER",
        "\u0441, c, cyrillic small letter es, LOOK_ALIKE_CHARACTER",
        "\u03bf, o, greek small letter omicron, LOOK_ALIKE_CHARACTER",
        "\uff41, a, fullwidth latin small letter a, LOOK_ALIKE_CHARACTER",
        "\uff11, 1, fullwidth digit one, LOOK_ALIKE_CHARACTER",
        "\ud835\udc1a, a, mathematical bold small a, LOOK_ALIKE_CHARACTER",
        "\u00e1, a, latin small letter a with acute, LOOK_ALIKE_CHARACTER",
        "\u0664, \u0664, arabic-indic digit four, STRANGE_CHARACTER",
        "\u4e00, \u4e00, cjk unified ideographs 4e00, STRANGE_CHARACTER",
        "\ud83d\ude00, \ud83d\ude00, grinning face, STRANGE_CHARACTER",
    })
    void namesWhatOnlyLooksLikeAnAddress(String strange, String shown, String name, ProblemKind kind) {
        String typed = BTC.substring(0, 9) + strange + BTC.substring(10);
        AddressProblem problem = problem(Chain.BITCOIN, " " + typed);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.sentence())
                .startsWith("Character 10 is “" + strange + "” (" + name)
                .contains("“" + shown + "”");
        assertThat(problem.offset()).hasValue(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u202e", "\u202d", "\u2066", "\u200f", "\u061c",
                        "\u00ad",
                "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u2028", "\u0301", "\ufe0f", "\u3164", "\u2800",
                        "\ud800"
            })
    void namesWhatCannotBeSeenWhereverItStands(String hidden) {
        for (int at : new int[] {0, 9, BTC.length()}) {
            AddressProblem problem = problem(Chain.BITCOIN, BTC.substring(0, at) + hidden + BTC.substring(at));
            assertThat(problem.kind()).isEqualTo(ProblemKind.INVISIBLE_CHARACTER);
            assertThat(problem.offset()).hasValue(at);
            assertThat(problem.sentence())
                    .startsWith("Character " + (at + 1) + " cannot be seen")
                    .contains(String.format("U+%04X", (int) hidden.charAt(0)));
        }
    }

    @Test
    void pointsIntoTheTypedTextEvenThroughGroups() {
        String typed = "  bc1q w508 d6qe jxtd g4y5 r3za rvar y0b5 xw7k v8f3 t4";
        AddressProblem problem = problem(Chain.BITCOIN, typed);
        assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_CHARACTER);
        assertThat(typed.charAt(problem.offset().getAsInt())).isEqualTo('b');
        assertThat(problem.offset().getAsInt()).isGreaterThan(30);
    }

    private AddressProblem problem(Chain chain, String typed) {
        AddressVerdict verdict = parser.parse(chain, typed);
        assertThat(verdict).isInstanceOf(AddressVerdict.Refused.class);
        return ((AddressVerdict.Refused) verdict).problem();
    }
}
