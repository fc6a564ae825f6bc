package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand addresses of every Bech32 kind, each with one character mistyped anywhere: none is taken, and where a place is named it is
 * the right one. How often one is named is printed for {@code docs/benchmarks.md}.
 */
class Bech32MistakesTest {
    private static final int MISTAKES = Integer.getInteger("coffer.address.mistakes", 10_000);
    private static final long SEED = Long.getLong("coffer.address.seed", 20261122L);
    private static final String KEYS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final AddressParser parser = new AddressParser(DenyList.of(List.of()));

    @Test
    void thePlaceIsRightOrNoneIsNamed() {
        SplittableRandom random = new SplittableRandom(SEED);
        int mistakes = 0;
        int byCode = 0;
        int byAlphabet = 0;
        Map<ProblemKind, Integer> nowhere = new EnumMap<>(ProblemKind.class);
        while (mistakes < MISTAKES) {
            String good = bech32(random);
            int at = random.nextInt(good.length());
            char c = KEYS.charAt(random.nextInt(KEYS.length()));
            if (c == good.charAt(at)) {
                continue;
            }
            mistakes++;
            String bad = good.substring(0, at) + c + good.substring(at + 1);
            AddressVerdict verdict = parser.parse(Chain.BITCOIN, bad);
            assertThat(verdict).as(bad).isInstanceOf(AddressVerdict.Refused.class);
            AddressProblem problem = ((AddressVerdict.Refused) verdict).problem();
            if (problem.offset().isEmpty()) {
                nowhere.merge(problem.kind(), 1, Integer::sum);
                continue;
            }
            assertThat(problem.offset().getAsInt())
                    .as("seed %s, %s: %s", SEED, bad, problem.sentence())
                    .isEqualTo(at);
            byCode += problem.kind() == ProblemKind.CHECKSUM_LOCATED ? 1 : 0;
            byAlphabet += problem.kind() == ProblemKind.WRONG_CHARACTER ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "bech32 mistakes: seed %d, %d mistakes, place found by the check characters %d, by the alphabet %d, wrong 0, none named %s%n",
                SEED,
                mistakes,
                byCode,
                byAlphabet,
                nowhere);
        // Only of the first three characters no place can be told: without them it is no Bech32.
        assertThat(nowhere).doesNotContainKey(ProblemKind.CHECKSUM);
        assertThat(byCode).isGreaterThan(MISTAKES / 3);
    }

    private static String bech32(SplittableRandom random) {
        String text = Oracle.newAddress(Chain.BITCOIN, random);
        return text.startsWith("bc1") ? text : bech32(random);
    }
}
