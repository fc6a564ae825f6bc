package dev.coffer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form, for every build: damaged texts out of the corpus, the same for the same seed. {@code docs/fuzzing.md} tells of the long one. */
final class ParserFuzzTest {
    private static final long SEED = Long.getLong("seed", 20261122L);
    private static final int TEXTS = 4_000;

    static Stream<String> targets() {
        return Targets.all().stream().map(Target::name);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void keepsItsPromisesWhateverIsTyped(String name) {
        System.out.println("fuzz " + name + ": seed " + SEED);
        List<String> corpus = Corpus.of(name);
        Tally tally = new Tally(Targets.named(name));
        corpus.forEach(tally::run);
        Mutator mutator = new Mutator(corpus, new SplittableRandom(SEED));
        for (int i = 0; i < TEXTS; i++) {
            tally.run(mutator.next());
        }
        System.out.println("fuzz " + name + ": " + tally.figures());
        assertThat(tally.figures().get("taken")).isGreaterThan(TEXTS / 100);
    }

    @Test
    void aMistakeIsReportedWithItsText() {
        Tally tally = new Tally(new Target() {
            @Override
            public String name() {
                return "planted";
            }

            @Override
            public boolean check(String text) {
                return text.charAt(3) == 'x';
            }
        });
        tally.run("123x");
        assertThatThrownBy(() -> tally.run("T\u200b"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("T\\u200b");
    }
}
