package dev.coffer.ui.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Executor and clockwork in the test's hand: nothing runs before the test says so. */
final class Waiting implements Executor, Later {
    final Queue<Runnable> tasks = new ArrayDeque<>();
    final List<Duration> delays = new ArrayList<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        delays.add(delay);
        tasks.add(work);
    }

    void runOne() {
        tasks.remove().run();
    }

    /** Runs what waits now, not what that adds. */
    void runAll() {
        for (int left = tasks.size(); left > 0; left--) {
            runOne();
        }
    }

    void runUntilEmpty() {
        while (!tasks.isEmpty()) {
            runOne();
        }
    }
}
