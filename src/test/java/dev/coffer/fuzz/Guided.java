package dev.coffer.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What Jazzer calls: the target that {@code -Dfuzz.target} names. Jazzer is found by name on a class path of its own and its methods by
 * theirs, so that nothing here needs it to be compiled.
 */
public final class Guided {
    private static final Tally TALLY = new Tally(Targets.named(System.getProperty("fuzz.target", "")));

    private Guided() {}

    /** Called by Jazzer for each text. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        TALLY.run(Corpus.text(bytes));
    }

    /** Called by Jazzer at the end. */
    public static void fuzzerTearDown() throws IOException {
        Properties figures = new Properties();
        for (Map.Entry<String, Long> figure : TALLY.figures().entrySet()) {
            figures.setProperty(figure.getKey(), figure.getValue().toString());
        }
        long cpuNanos =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        figures.setProperty("cpuMillis", Long.toString(cpuNanos / 1_000_000));
        try (var out = Files.newBufferedWriter(Path.of(System.getProperty("fuzz.figures", "")))) {
            figures.store(out, null);
        }
    }
}
