package dev.coffer.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One target in a virtual machine of its own under Jazzer, which watches what each text reaches and mutates on from texts that reach
 * something new. What it found interesting stays in the folder and is where the next run begins.
 */
final class GuidedRun {
    private static final int LONGEST_TEXT = 300;

    private final String target;
    private final Path folder;

    GuidedRun(String target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** What a run came to; {@code finding} is empty where there was none. */
    record Outcome(String target, long seed, Properties figures, String finding) {
        long figure(String name) {
            return Long.parseLong(figures.getProperty(name, "0"));
        }
    }

    /** @param seconds of processor time, the start of the virtual machine included */
    Outcome run(long seed, long seconds) throws IOException, InterruptedException {
        Path corpus = folder.resolve("corpus").resolve(target);
        Corpus.unpack(target, corpus);
        Path log = folder.resolve(target + "-" + seed + ".log");
        Path figures = folder.resolve(target + "-" + seed + ".properties");
        Files.deleteIfExists(figures);
        Process process = new ProcessBuilder(command(seed, seconds, corpus, figures))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            if (isSpent(read(figures))) {
                process.destroyForcibly();
            }
        }
        Properties read = read(figures);
        return new Outcome(target, seed, read, isSpent(read) ? "" : finding(log));
    }

    private static boolean isSpent(Properties figures) {
        return Boolean.parseBoolean(figures.getProperty("spent"));
    }

    private static Properties read(Path figures) throws IOException {
        Properties read = new Properties();
        if (Files.exists(figures)) {
            try (var in = Files.newBufferedReader(figures)) {
                read.load(in);
            }
        }
        return read;
    }

    private List<String> command(long seed, long seconds, Path corpus, Path figures) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfuzz.target=" + target,
                "-Dfuzz.figures=" + figures,
                "-Dfuzz.seconds=" + seconds,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Guided.class.getName(),
                "--instrumentation_includes=dev.coffer.core.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/" + target + "-",
                "-max_len=" + LONGEST_TEXT,
                // libFuzzer takes 0 for "choose one", and 32 bits.
                "-seed=" + (1 + Math.floorMod(seed, Integer.MAX_VALUE)),
                corpus.toString());
    }

    private static String finding(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("== Java Exception") || line.contains("ERROR: libFuzzer"))
                .findFirst()
                .orElse("Jazzer ended early, see " + log.getFileName());
    }
}
