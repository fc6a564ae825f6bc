package dev.coffer.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    /**
     * Called by Jazzer for each text, without end: processor time is what a run is given, however busy the machine is. When it is spent,
     * the figures say so, and this process waits to be killed: Jazzer takes any other end for a finding.
     */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException, InterruptedException {
        TALLY.run(Corpus.text(bytes));
        if (TALLY.executions() % LOOK_EVERY == 0 && PROCESS.getProcessCpuTime() > CPU_NANOS) {
            write(true);
            if (!new CountDownLatch(1).await(1, TimeUnit.MINUTES)) {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    /** Called by Jazzer at the end, which is a finding. */
    public static void fuzzerTearDown() throws IOException {
        write(false);
    }

    private static void write(boolean spent) throws IOException {
        Properties figures = new Properties();
        for (Map.Entry<String, Long> figure : TALLY.figures().entrySet()) {
            figures.setProperty(figure.getKey(), figure.getValue().toString());
        }
        figures.setProperty("cpuMillis", Long.toString(PROCESS.getProcessCpuTime() / 1_000_000));
        figures.setProperty("spent", Boolean.toString(spent));
        Path file = Path.of(System.getProperty("fuzz.figures", ""));
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (var out = Files.newBufferedWriter(half)) {
            figures.store(out, null);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
