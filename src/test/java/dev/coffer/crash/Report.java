package dev.coffer.crash;

import dev.coffer.crash.CrashProof.Order;
import dev.coffer.crash.Outcome.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a run came to, for people and for machines. */
final class Report {
    private static final int STORIES = 50;

    private final Order order;
    private final Outcome outcome;
    private final Duration time;

    Report(Order order, Outcome outcome, Duration time) {
        this.order = order;
        this.outcome = outcome;
        this.time = time;
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown());
            Files.write(
                    folder.resolve("report.json"),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> figures() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("commit", commit());
        all.put("seed", order.seed());
        all.put("trials", outcome.trials);
        all.put("processesKilled", outcome.killedTrials);
        all.put("processesKilledAtThePlannedMoment", outcome.sigkills());
        all.put("livesAbandonedInProcess", outcome.abandoned());
        all.put("intents", outcome.intents);
        all.put("confirmations", outcome.confirmations);
        all.put("requestsToPay", outcome.requests);
        all.put("requestsDeliveredLate", outcome.delivered);
        all.put("sentAgainByThePerson", outcome.resent);
        all.put("payoutsAtTheServer", outcome.atServer);
        for (Problem problem : Problem.values()) {
            all.put(problem.name().toLowerCase(Locale.ROOT), outcome.count(problem));
        }
        all.put("endings", outcome.endings);
        all.put("uncertain", outcome.uncertain);
        Map<String, Object> deaths = new LinkedHashMap<>();
        outcome.deaths.forEach((moment, counts) ->
                deaths.put(moment.name(), Map.of("sigkill", counts[0], "abandoned", counts[1], "notMet", counts[2])));
        all.put("deaths", deaths);
        all.put("seconds", time.toSeconds());
        all.put("workers", order.workers());
        return all;
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Crash proof\n\n");
        figures().forEach((name, value) -> {
            if (!(value instanceof Map<?, ?>)) {
                text.append("- ").append(name).append(": ").append(value).append('\n');
            }
        });
        text.append("- trials per second: ")
                .append(String.format(Locale.ROOT, "%.1f", outcome.trials * 1000.0 / Math.max(1, time.toMillis())))
                .append("\n\n| how an intent ended | intents |\n| --- | ---: |\n");
        outcome.endings.forEach((how, n) -> row(text, how, n));
        text.append("\n| still uncertain, because | intents |\n| --- | ---: |\n");
        outcome.uncertain.forEach((why, n) -> row(text, why, n));
        text.append("\n| moment of death | SIGKILL | abandoned in process | planned, not met before all was quiet |\n")
                .append("| --- | ---: | ---: | ---: |\n");
        outcome.deaths.forEach((moment, counts) -> row(text, moment, counts[0], counts[1], counts[2]));
        if (!outcome.stories.isEmpty()) {
            text.append("\n## What went wrong\n\nOne trial again: `-Dseed=")
                    .append(order.seed())
                    .append(" -Dtrial=N`.\n\n");
            outcome.stories.stream()
                    .limit(STORIES)
                    .forEach(story -> text.append("- ").append(story).append('\n'));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
