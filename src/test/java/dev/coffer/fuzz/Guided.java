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
    private static final int LOOK_EVERY = 256;
    private static final long CPU_NANOS = 1_000_000_000L * Long.getLong("fuzz.seconds", 60);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Tally TALLY = new Tally(Targets.named(System.getProperty("fuzz.target", "")));

    private Guided() {}

    /** Called by Jazzer for each text, without end: processor time is what a run is given, however busy the machine is. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        TALLY.run(Corpus.text(bytes));
        if (TALLY.executions() % LOOK_EVERY == 0 && PROCESS.getProcessCpuTime() > CPU_NANOS) {
            fuzzerTearDown();
            Runtime.getRuntime().halt(0);
        }
    }

    /** Called by Jazzer at the end, if it ends for a finding. */
    public static void fuzzerTearDown() throws IOException {
        Properties figures = new Properties();
        for (Map.Entry<String, Long> figure : TALLY.figures().entrySet()) {
            figures.setProperty(figure.getKey(), figure.getValue().toString());
        }
        figures.setProperty("cpuMillis", Long.toString(PROCESS.getProcessCpuTime() / 1_000_000));
        try (var out = Files.newBufferedWriter(Path.of(System.getProperty("fuzz.figures", "")))) {
            figures.store(out, null);
        }
    }
}
