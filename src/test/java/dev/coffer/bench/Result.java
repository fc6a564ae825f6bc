package dev.coffer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One benchmark's figures on their way into {@code target/bench/NAME.json}, with how busy the machine was before and after. */
final class Result {
    private final String name;
    private final Map<String, String> figures = new LinkedHashMap<>();

    Result(String name) {
        this.name = name;
        figures.put("load before", quoted(load()));
    }

    /** Median and range of a few long measurements, in milliseconds. */
    void runs(String what, long[] millis) {
        long[] sorted = sorted(millis);
        figures.put(
                what,
                object(Map.of(
                        "runs", sorted.length,
                        "median ms", sorted[sorted.length / 2],
                        "least ms", sorted[0],
                        "most ms", sorted[sorted.length - 1])));
    }

    /** Percentiles of many short measurements. */
    void percentiles(String what, long[] nanos) {
        long[] sorted = sorted(nanos);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("count", sorted.length);
        values.put("p50 ms", millis(at(sorted, 500)));
        values.put("p95 ms", millis(at(sorted, 950)));
        values.put("p99 ms", millis(at(sorted, 990)));
        values.put("p99.9 ms", millis(at(sorted, 999)));
        values.put("most ms", millis(sorted[sorted.length - 1]));
        figures.put(what, object(values));
    }

    void figure(String what, long value) {
        figures.put(what, Long.toString(value));
    }

    void write() throws IOException {
        figures.put("load after", quoted(load()));
        String json = figures.entrySet().stream()
                .map(figure -> "  " + quoted(figure.getKey()) + ": " + figure.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Path file = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".json");
        Files.writeString(file, json);
        System.out.println(file + "\n" + json);
    }

    private static long[] sorted(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long at(long[] sorted, int perThousand) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) sorted.length * perThousand / 1000)];
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }

    private static String object(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(value -> quoted(value.getKey()) + ": " + value.getValue())
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
