package dev.coffer.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.crash.CrashProof.Order;
import dev.coffer.crash.Outcome.Problem;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness can fail: it finds each classic mistake within a few trials. */
final class PlantedMistakesTest {
    private static final int NO_SIGKILL = 10_000;

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("a new key on retry", PlantedMistakes.NEW_KEY_ON_RETRY, Problem.DOUBLE, 16),
                // Not paid twice: who confirms the same draft again sends the same key (decision 0022).
                Arguments.of("send before commit", PlantedMistakes.SEND_BEFORE_COMMIT, Problem.UNACCOUNTED, 16),
                Arguments.of("claim only in memory", PlantedMistakes.CLAIM_IN_MEMORY, Problem.UNACCOUNTED, 20),
                Arguments.of("uncertain is failed", PlantedMistakes.UNCERTAIN_IS_FAILED, Problem.DOUBLE, 6));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void eachMistakeIsFound(String name, Mistake mistake, Problem expected, int trials) {
        Quiet.please();
        Outcome outcome = new CrashProof(new Order(5, 1, trials, NO_SIGKILL, 2, mistake), folder).run();
        assertThat(outcome.count(expected)).as("%s: %s", name, outcome.problems).isPositive();
        assertThat(outcome.count(Problem.HARNESS))
                .as("%s: %s", name, outcome.stories)
                .isZero();
    }
}
