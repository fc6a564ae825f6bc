package dev.coffer.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.crash.CrashProof.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Never twice, never lost, whatever dies at whatever moment. Every build runs a short form; {@code mvn -Pcrash verify -Dtrials=N} the
 * long one, with {@code -Dseed=S} for other trials and {@code -Dtrial=I} for one of a run alone. The report is in
 * {@code target/crash-proof}.
 */
final class CrashProofTest {
    private static final long SEED = 20261122;
    private static final Path FOLDER = Path.of("target", "crash-proof");

    @Test
    void oneConfirmedPayoutIsPaidOnceWhateverDies() {
        Quiet.please();
        Order order = order();
        Path work = Path.of(System.getProperty("crash.work", FOLDER.toString()), "work-" + order.seed())
                .toAbsolutePath();
        if (Files.exists(work)) {
            CrashProof.delete(work);
        }
        long begun = System.nanoTime();
        Outcome outcome = new CrashProof(order, work).run();
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        new Report(order, outcome, time).write(FOLDER);
        System.out.println("Crash proof: seed " + order.seed() + ", " + outcome.trials + " trials, "
                + outcome.sigkills() + " processes killed, " + outcome.intents + " intents, problems "
                + outcome.problems + ", " + time.toSeconds() + " s");
        assertThat(outcome.stories).isEmpty();
        assertThat(outcome.trials).isEqualTo(order.trials());
        if (order.trials() == 1) {
            return;
        }
        // A proof that killed nothing or paid nothing proves nothing.
        assertThat(outcome.sigkills()).isPositive();
        assertThat(outcome.endings.get("paid once")).isGreaterThan(outcome.intents / 2);
        CrashProof.delete(work);
    }

    private static Order order() {
        boolean inFull = Boolean.getBoolean("crash.full");
        long seed = Long.getLong("seed", SEED);
        Integer only = Integer.getInteger("trial");
        int sigkillEvery = inFull ? 5 : 11;
        if (only != null) {
            return new Order(seed, only, 1, sigkillEvery, 1, Mistake.NONE);
        }
        int trials = inFull ? Integer.getInteger("trials", 200) : 44;
        return new Order(seed, 0, trials, sigkillEvery, Integer.getInteger("workers", 4), Mistake.NONE);
    }
}
