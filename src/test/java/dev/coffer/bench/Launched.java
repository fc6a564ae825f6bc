package dev.coffer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program, started as a person would, on a workspace of its own. */
final class Launched implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target", "dist", "coffer", "bin", "coffer");
    private static final boolean HEADLESS = System.getenv("DISPLAY") == null;

    private final Process process;
    private final long started;
    private final BufferedReader said;
    private final Map<String, Long> marks = new HashMap<>();

    private Launched(Process process, long started) {
        this.process = process;
        this.started = started;
        this.said = process.errorReader(StandardCharsets.UTF_8);
    }

    /** @param data the folder in which the system keeps application data; the workspace is {@code coffer} in it */
    static Launched on(Path data, Map<String, String> environment, String... arguments) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IOException(PROGRAM + " is not there; run mvn -Pdist -DskipTests package first");
        }
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(PROGRAM.toString()), Stream.of(arguments))
                .toList());
        builder.environment().putAll(environment);
        builder.environment().put("XDG_DATA_HOME", data.toAbsolutePath().toString());
        String platform = HEADLESS ? " -Dglass.platform=Headless -Dprism.order=sw" : "";
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dcoffer.trace-start=true" + platform);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long now = System.currentTimeMillis();
        return new Launched(builder.start(), now);
    }

    static String platform() {
        return HEADLESS ? "Headless" : "X11";
    }

    /** Milliseconds from the start of the process until {@code what} was on the screen; window and screen come in either order. */
    long until(String what) throws IOException {
        while (!marks.containsKey(what)) {
            String line = said.readLine();
            if (line == null) {
                throw new IOException("the program ended before its " + what + " was there");
            }
            List<String> words = List.of(line.split(" "));
            if (words.size() == 3 && words.getFirst().equals("trace-start")) {
                marks.put(words.get(1), Long.parseLong(words.getLast()) - started);
            }
        }
        return marks.getOrDefault(what, 0L);
    }

    /** Resident memory in kilobytes. */
    long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
