package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Bech32LocatorTest {

    private static final List<String> GOOD = List.of(
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0");

    @Test
    void findsEverySingleWrongCharacter() {
        for (String good : GOOD) {
            for (int at = 3; at < good.length(); at++) {
                for (int i = 0; i < 32; i++) {
                    char c = Bech32.CHARSET.charAt(i);
                    if (c != good.charAt(at)) {
                        String bad = good.substring(0, at) + c + good.substring(at + 1);
                        assertThat(Bech32Locator.locate("bc", bad)).as(bad).hasValue(at);
                    }
                }
            }
        }
    }

    @Test
    void namesThePlaceButNeverTheRightCharacter() {
        AddressParser parser = new AddressParser(DenyList.shipped());
        AddressVerdict verdict = parser.parse(Chain.BITCOIN, "bc1qw508d6qejxtdg4y5r3zqrvary0c5xw7kv8f3t4");
        assertThat(verdict).isInstanceOfSatisfying(AddressVerdict.Refused.class, refused -> {
            assertThat(refused.problem().kind()).isEqualTo(ProblemKind.CHECKSUM_LOCATED);
            assertThat(refused.problem().offset()).hasValue(23);
            assertThat(refused.problem().sentence())
                    .contains("Probably character 24, “q”, is wrong")
                    .doesNotContain("“a”");
        });
    }

    /** Two or three wrong characters have no neighbour at distance one; more may have, which is why it says "probably". */
    @Test
    void pointsNowhereWhenTwoOrThreeAreWrong() {
        SplittableRandom random = new SplittableRandom(173);
        int[] misled = new int[7];
        int rounds = 2000;
        for (int wrong = 2; wrong < misled.length; wrong++) {
            for (int round = 0; round < rounds; round++) {
                String good = GOOD.get(round % GOOD.size());
                String bad = damaged(good, wrong, random);
                misled[wrong] += Bech32Locator.locate("bc", bad).isPresent() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "bech32 locator: of %d texts each, misled with 4 wrong %d, 5 wrong %d, 6 wrong %d%n",
                rounds,
                misled[4],
                misled[5],
                misled[6]);
        assertThat(misled[2]).isZero();
        assertThat(misled[3]).isZero();
    }

    /** The witness version stays, since with it the constant changes and the distance is another code's. */
    private static String damaged(String good, int wrong, SplittableRandom random) {
        StringBuilder bad = new StringBuilder(good);
        int done = 0;
        while (done < wrong) {
            int at = 4 + random.nextInt(good.length() - 4);
            char c = Bech32.CHARSET.charAt(random.nextInt(32));
            if (bad.charAt(at) == good.charAt(at) && c != good.charAt(at)) {
                bad.setCharAt(at, c);
                done++;
            }
        }
        return bad.toString();
    }
}
