package dev.coffer.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** Feeds texts to one target and counts. A slow answer, in processor time, is counted and never a failure: machines differ. */
final class Tally {
    private static final long SLOW_NANOS = 50_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Target target;
    private long executions;
    private long taken;
    private long slow;
    private long slowest;

    Tally(Target target) {
        this.target = target;
    }

    /** @throws AssertionError with the text in it, whatever went wrong */
    void run(String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        boolean payable;
        try {
            payable = target.check(text);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError(target.name() + " at “" + Corpus.escaped(text) + "”: " + e, e);
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        executions++;
        taken += payable ? 1 : 0;
        slow += nanos > SLOW_NANOS ? 1 : 0;
        slowest = Math.max(slowest, nanos);
    }

    long executions() {
        return executions;
    }

    long taken() {
        return taken;
    }

    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("executions", executions);
        figures.put("taken", taken);
        figures.put("slow", slow);
        figures.put("slowestMicros", slowest / 1000);
        return figures;
    }
}
