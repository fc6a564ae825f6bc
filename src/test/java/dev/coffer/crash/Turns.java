package dev.coffer.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/** An executor without threads: work waits until the harness gives it its turn, in an order drawn from a seed. */
final class Turns implements Executor {
    private final List<Runnable> waiting = new ArrayList<>();
    private final Random random;

    Turns(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Runs everything that waits, and what it leads to. */
    void giveAll(Lifeline life) {
        while (!waiting.isEmpty()) {
            life.check();
            waiting.remove(random.nextInt(waiting.size())).run();
        }
        life.check();
    }
}
