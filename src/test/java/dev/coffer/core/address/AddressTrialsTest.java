package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Intact and damaged addresses in great number: Coffer and the two other implementations must agree on each, in the verdict and
 * in the form to send. {@code -Dcoffer.address.trials=1000000} for the long run, {@code -Dcoffer.address.seed=…} to repeat one.
 */
class AddressTrialsTest {

    private static final int TRIALS = Integer.getInteger("coffer.address.trials", 100_000);
    private static final long SEED = Long.getLong("coffer.address.seed", 20261122L);
    private static final List<Chain> CHAINS = List.of(Chain.values());
    private static final String ANY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final AddressParser parser = new AddressParser(DenyList.of(List.of()));

    @Test
    void agreesWithOtherImplementations() {
        SplittableRandom random = new SplittableRandom(SEED);
        int intact = 0;
        int accepted = 0;
        for (int i = 0; i < TRIALS; i++) {
            Chain chain = CHAINS.get(i % CHAINS.size());
            String text = Oracle.newAddress(chain, random);
            int mutations = Math.max(0, random.nextInt(6) - 2);
            for (int m = 0; m < mutations; m++) {
                text = mutated(text, random);
            }
            intact += mutations == 0 ? 1 : 0;
            Optional<String> expected = Oracle.canonical(chain, text);
            Optional<String> actual = canonical(chain, text);
            accepted += actual.isPresent() ? 1 : 0;
            assertThat(actual)
                    .as("seed %s, trial %s, %s, %s", SEED, i, chain, text)
                    .isEqualTo(expected);
            Chain other = CHAINS.get(random.nextInt(CHAINS.size()));
            assertThat(canonical(other, text))
                    .as("seed %s, trial %s, %s, %s", SEED, i, other, text)
                    .isEqualTo(Oracle.canonical(other, text));
        }
        System.out.printf(
                Locale.ROOT,
                "address trials: seed %d, %d texts (%d intact, %d damaged), %d accepted, each read on 2 chains, 0 disagreements%n",
                SEED,
                TRIALS,
                intact,
                TRIALS - intact,
                accepted);
        assertThat(accepted).isGreaterThanOrEqualTo(intact);
    }

    private Optional<String> canonical(Chain chain, String text) {
        return parser.parse(chain, text) instanceof AddressVerdict.Valid valid
                ? Optional.of(valid.address().text())
                : Optional.empty();
    }

    private static String mutated(String text, SplittableRandom random) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length());
        char c = ANY.charAt(random.nextInt(ANY.length()));
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(9)) {
            case 0, 1 -> before + c + after;
            case 2 -> before + after;
            case 3 -> before + c + text.substring(at);
            case 4 -> before + text.charAt(at) + text.substring(at);
            case 5 -> before + flipped(text.charAt(at)) + after;
            case 6 -> text.toUpperCase(Locale.ROOT);
            case 7 -> text.toLowerCase(Locale.ROOT);
            default -> {
                int next = Math.min(at, text.length() - 2);
                yield text.substring(0, next) + text.charAt(next + 1) + text.charAt(next) + text.substring(next + 2);
            }
        };
    }

    private static char flipped(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
}
