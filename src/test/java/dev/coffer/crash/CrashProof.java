package dev.coffer.crash;

import dev.coffer.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs many trials, several at a time, each worker with a sandbox of its own, and adds up what they came to. */
final class CrashProof {
    /** A sandbox lists every payout it ever had, so it is replaced now and then. */
    private static final int TRIALS_PER_SANDBOX = 120;

    private static final int WORTH_A_REHEARSAL = 30;

    /**
     * @param first        number of the first trial
     * @param sigkillEvery every how-manieth trial kills a process
     */
    record Order(long seed, int first, int trials, int sigkillEvery, int workers, Mistake mistake) {}

    private final Order order;
    private final Path root;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Outcome total = new Outcome();
    private final AtomicInteger next;
    private Launcher launcher;

    CrashProof(Order order, Path root) {
        this.order = order;
        this.root = root;
        this.next = new AtomicInteger(order.first());
        this.launcher = Launcher.plain(root);
    }

    Outcome run() {
        Path template = template();
        if (order.trials() / order.sigkillEvery() >= WORTH_A_REHEARSAL) {
            Plan plan = Plan.of(order.seed(), 0, true, start);
            launcher = launcher.rehearsed(root, template, plan, start);
        }
        List<Thread> workers = new ArrayList<>();
        for (int n = 0; n < order.workers(); n++) {
            workers.add(Thread.ofPlatform().name("crash-" + n).daemon().start(() -> work(template)));
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return total;
    }

    private Path template() {
        try {
            Files.createDirectories(root);
            Path template = root.resolve("template.db");
            Database.open(template, root.resolve("backups"), Clock.systemUTC()).close();
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(Path template) {
        int end = order.first() + order.trials();
        int trial = next.getAndIncrement();
        while (trial < end) {
            try (SandboxProcess sandbox = new SandboxProcess(order.seed() + trial, launcher)) {
                for (int n = 0; n < TRIALS_PER_SANDBOX && trial < end; n++) {
                    total.add(one(trial, sandbox, template));
                    trial = next.getAndIncrement();
                }
            }
        }
    }

    private Outcome one(int number, SandboxProcess sandbox, Path template) {
        Plan plan = Plan.of(order.seed(), number, number % order.sigkillEvery() == 0, start);
        Path folder = root.resolve("trial-" + number);
        Outcome outcome;
        try {
            outcome =
                    new Trial(plan, new Trial.Stage(sandbox, launcher, template, folder, start, order.mistake())).run();
        } catch (RuntimeException | Error e) {
            outcome = new Outcome();
            outcome.trials = 1;
            java.io.StringWriter trace = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(trace));
            outcome.problem(Outcome.Problem.HARNESS, trace.toString());
        }
        if (outcome.isClean()) {
            delete(folder);
        } else {
            outcome.stories.add("    in trial " + number + ", kept in " + folder + ", planned as " + plan);
        }
        return outcome;
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
