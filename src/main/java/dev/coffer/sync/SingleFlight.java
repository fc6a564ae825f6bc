package dev.coffer.sync;

import dev.coffer.core.failure.FailureException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a piece of work one at a time: a wake-up that comes while it runs makes it run once more, and none is lost. */
final class SingleFlight {
    private static final Logger log = LoggerFactory.getLogger(SingleFlight.class);

    private final Executor io;
    private final Runnable work;
    private final AtomicInteger wanted = new AtomicInteger();

    SingleFlight(Executor io, Runnable work) {
        this.io = io;
        this.work = work;
    }

    void wake() {
        if (wanted.getAndIncrement() == 0) {
            io.execute(this::run);
        }
    }

    /** For regular ticks: a long run need not be followed by another one at once. */
    void wakeIfIdle() {
        if (wanted.get() == 0) {
            wake();
        }
    }

    private void run() {
        int seen;
        do {
            seen = wanted.get();
            try {
                work.run();
            } catch (FailureException e) {
                log.warn(
                        "Background work was cut short and goes on later: {}",
                        e.failure().technical());
            } catch (Throwable e) {
                log.error("Background work stopped and will be tried again at the next wake-up", e);
            }
        } while (!wanted.compareAndSet(seen, 0));
    }
}
