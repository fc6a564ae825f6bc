package dev.coffer.fuzz;

import dev.coffer.fuzz.GuidedRun.Outcome;
import java.util.List;
import java.util.Locale;

/** What a long run came to, as a table. */
final class FuzzReport {
    private FuzzReport() {}

    static String of(List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder("""
                | target | seed | executions | taken as payable | over 50 ms | slowest | processor time | finding |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                """);
        for (Outcome it : outcomes) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %,d | %d | %.1f ms | %.1f min | %s |%n",
                    it.target(),
                    it.seed(),
                    it.figure("executions"),
                    it.figure("taken"),
                    it.figure("slow"),
                    it.figure("slowestMicros") / 1000.0,
                    it.figure("cpuMillis") / 60_000.0,
                    it.finding().isEmpty() ? "none" : it.finding().replace('|', '/')));
        }
        return text.toString();
    }
}
