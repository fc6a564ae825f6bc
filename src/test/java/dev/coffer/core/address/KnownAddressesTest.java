package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownAddressesTest {

    private static final Address ETH = address(Chain.ETHEREUM, "0xbaf4b1aF7E3B560d937DA0458514552B6495F8b5");

    @ParameterizedTest
    @CsvSource({
        // The pair of December 2025: the first three and the last four agree.
        "ETHEREUM, 0xbaf4b1aF7E3B560d937DA0458514552B6495F8b5, 0xBaFF2F13638C04B10F8119760B2D2aE86b08f8b5, ALARM, 3, 4",
        "ETHEREUM, 0xbaf4b1aF7E3B560d937DA0458514552B6495F8b5, 0xBAf4000000000000000000000000000000000000, WHISPER, 4, 0",
        "ETHEREUM, 0xbaf4b1aF7E3B560d937DA0458514552B6495F8b5, 0x000000000000000000000000000000000000F8B5, WHISPER, 0, 4",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7, TLa2xxxxxxxxxxxxxxxxxxxxxxxxxxYjU7, ALARM, 3, 4",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7, TlA2xxxxxxxxxxxxxxxxxxxxxxxxxxyJu7, ALARM, 3, 4",
        "BITCOIN, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bc1qw50xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxf3t4, ALARM, 3, 4",
        "BITCOIN, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb, WHISPER, 32, 0",
        "BITCOIN, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, 3A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, ALARM, 33, 33",
        "DOGECOIN, DBs4WcRE7eysKwRxHNX88XZVCQ9M6QSUSz, DBs4xxxxxxxxxxxxxxxxxxxxxxxxxxSUSz, ALARM, 3, 4",
    })
    void grades(Chain chain, String known, String candidate, Likeness.Grade grade, int start, int end) {
        Likeness likeness = KnownAddresses.of(List.of(address(chain, known)))
                .gravest(address(chain, candidate))
                .orElseThrow();
        assertThat(likeness.grade()).isEqualTo(grade);
        assertThat(likeness.start()).isEqualTo(start);
        assertThat(likeness.end()).isEqualTo(end);
        assertThat(likeness.known().text()).isEqualTo(known);
        assertThat(likeness.candidate().text()).isEqualTo(candidate);
    }

    @ParameterizedTest
    @CsvSource({
        // Only the part that every address of the kind shares agrees.
        "ETHEREUM, 0xbaf4b1aF7E3B560d937DA0458514552B6495F8b5, 0xba00000000000000000000000000000000000000",
        "BITCOIN, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bc1qw50xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx3t4",
        "TRON, TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7, TLa2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxU7",
    })
    void keepsSilentOnLess(Chain chain, String known, String candidate) {
        assertThat(KnownAddresses.of(List.of(address(chain, known))).gravest(address(chain, candidate)))
                .isEmpty();
    }

    @Test
    void marksTheDifferingLetters() {
        Address twin = address(Chain.ETHEREUM, "0xbaf4b1aF7E3B560d937DA0458514552B6495F8b5".replace("7E3B", "7e4B"));
        Likeness likeness = KnownAddresses.of(List.of(ETH)).gravest(twin).orElseThrow();
        assertThat(likeness.grade()).isEqualTo(Likeness.Grade.ALARM);
        assertThat(likeness.differing()).containsExactly(twin.text().indexOf("4B"));
    }

    @Test
    void knowsTheSameOnTheSameAndOnAnotherChain() {
        KnownAddresses known = KnownAddresses.of(List.of(ETH));
        assertThat(known.gravest(ETH).orElseThrow().grade()).isEqualTo(Likeness.Grade.SAME);
        Address lower = address(Chain.ETHEREUM, ETH.text().toLowerCase(java.util.Locale.ROOT));
        assertThat(known.gravest(lower).orElseThrow().grade()).isEqualTo(Likeness.Grade.SAME);
        Likeness other = known.gravest(address(Chain.POLYGON, ETH.text())).orElseThrow();
        assertThat(other.grade()).isEqualTo(Likeness.Grade.SAME_ON_OTHER_CHAIN);
        assertThat(other.differing()).isEmpty();
    }

    @Test
    void alarmsThoughTheAddressIsKnownItself() {
        Address twin = address(Chain.ETHEREUM, "0xBaFF2F13638C04B10F8119760B2D2aE86b08f8b5");
        List<Likeness> all = KnownAddresses.of(List.of(ETH, twin)).compare(twin);
        assertThat(all).extracting(Likeness::grade).containsExactly(Likeness.Grade.ALARM, Likeness.Grade.SAME);
    }

    @Test
    void staysAsItWasWhenOneIsAdded() {
        KnownAddresses none = KnownAddresses.none();
        KnownAddresses one = none.with(ETH);
        assertThat(none.size()).isZero();
        assertThat(none.gravest(ETH)).isEmpty();
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.with(ETH).size()).isEqualTo(1);
        assertThat(one.with(address(Chain.POLYGON, ETH.text())).size()).isEqualTo(2);
    }

    /** The index must find exactly what comparing with each known address finds. */
    @Test
    void agreesWithComparingOneByOne() {
        SplittableRandom random = new SplittableRandom(99);
        for (Chain chain : Chain.values()) {
            List<Address> known = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                known.add(address(chain, Oracle.newAddress(chain, random)));
            }
            KnownAddresses index = KnownAddresses.of(known);
            for (int i = 0; i < 400; i++) {
                Address model = known.get(i);
                int keepStart = 1 + random.nextInt(9);
                int keepEnd = random.nextInt(7);
                Address candidate = Poison.of(model, keepStart, keepEnd, random);
                List<Likeness> slow = new ArrayList<>();
                known.forEach(one -> AddressLikeness.compare(candidate, one).ifPresent(slow::add));
                assertThat(index.compare(candidate))
                        .isSortedAccordingTo(
                                Comparator.comparing(Likeness::grade).reversed())
                        .containsExactlyInAnyOrderElementsOf(slow);
            }
        }
    }

    static Address address(Chain chain, String text) {
        return new Address(chain, text);
    }
}
