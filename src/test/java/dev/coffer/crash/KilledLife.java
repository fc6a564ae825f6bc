package dev.coffer.crash;

import dev.coffer.crash.Moment.Death;
import dev.coffer.crash.Outcome.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A life in a process of its own, ended by SIGKILL and nothing else. */
final class KilledLife {
    private static final long LONGEST_LIFE_MILLIS = 20_000;
    /** 128 and the signal's number, as Java reports a process that a signal ended. */
    private static final int ENDED_BY_SIGKILL = 137;

    private final Plan plan;
    private final Trial.Stage stage;
    private final Wire wire;
    private final Set<Integer> promised = new TreeSet<>();
    private volatile boolean metOnTheWire;

    KilledLife(Plan plan, Trial.Stage stage, Wire wire) {
        this.plan = plan;
        this.stage = stage;
        this.wire = wire;
    }

    /** Which intents the process had promised before it died. */
    Set<Integer> promised() {
        return promised;
    }

    static Process start(Launcher launcher, Plan plan, Path folder, Access access, Instant start) {
        return launcher.start(
                CrashedConsole.class,
                Map.of(
                        "COFFER_ACCOUNT", access.credentials().account(),
                        "COFFER_API_KEY", access.credentials().apiKey(),
                        "COFFER_API_SECRET", access.credentials().apiSecret()),
                List.of(
                        folder.toString(),
                        access.server().toString(),
                        Long.toString(plan.seed()),
                        Integer.toString(plan.trial()),
                        start.toString()));
    }

    /** True when the planned moment came. */
    boolean run(Outcome outcome) {
        Death death = plan.deaths().getFirst();
        Process process = start(
                stage.launcher(), plan, stage.folder(), stage.sandbox().access().at(wire.url()), stage.start());
        wire.deathAt(death, () -> {
            metOnTheWire = true;
            kill(process);
        });
        after(LONGEST_LIFE_MILLIS, process);
        try {
            boolean met = follow(process, death, outcome);
            int code = process.waitFor();
            if (code != ENDED_BY_SIGKILL) {
                outcome.problem(Problem.HARNESS, "the console ended by itself with " + code);
            }
            return met || metOnTheWire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            kill(process);
        }
    }

    private boolean follow(Process process, Death death, Outcome outcome) throws IOException {
        boolean met = false;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("CONFIRMED ")) {
                    promised.add(Integer.parseInt(line.substring(10)));
                    outcome.confirmations++;
                } else if (line.equals("READY") && death.moment() == Moment.RANDOM) {
                    met = true;
                    after(death.detail(), process);
                } else if (line.equals("AT") || (line.equals("QUIET") && death.moment() != Moment.RANDOM)) {
                    met |= line.equals("AT");
                    kill(process);
                }
            }
        }
        return met;
    }

    private static void after(long millis, Process process) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> kill(process));
    }

    /** By its handle: {@code Process.destroyForcibly} would also close the pipe, and with it what was promised last. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }
}
