package dev.coffer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.fuzz.GuidedRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The long form: {@code mvn -Pfuzz verify -Dfuzz.minutes=N -Dseed=S}, minutes of processor time, shared by the targets, which
 * take their turns. The report is {@code target/fuzz/report.md}; {@code mvn clean} also forgets what earlier runs found interesting.
 */
@EnabledIfSystemProperty(named = "fuzz.full", matches = "true")
final class GuidedFuzzTest {
    private static final long SEED = Long.getLong("seed", 20261122L);
    private static final int MINUTES = Integer.getInteger("fuzz.minutes", 5);

    @Test
    void nothingBreaksUnderJazzer() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("fuzz.folder", "target/fuzz")).toAbsolutePath();
        List<Target> targets = Targets.all();
        List<Outcome> outcomes = new ArrayList<>();
        for (Target target : targets) {
            System.out.println("fuzz " + target.name() + ": seed " + SEED);
            Outcome outcome = new GuidedRun(target.name(), folder).run(SEED, MINUTES * 60L / targets.size());
            System.out.println("fuzz " + target.name() + ": " + outcome.figures() + " " + outcome.finding());
            outcomes.add(outcome);
        }
        Files.writeString(folder.resolve("report.md"), FuzzReport.of(outcomes));
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.finding()).isEmpty();
            assertThat(outcome.figure("executions")).isPositive();
        });
    }
}
