package dev.coffer.app;

import dev.coffer.core.feed.Subscription;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every thread of the program (architecture: {@code db} writes, {@code db-read} reads for screens, {@code db-look-up} what a
 * form asks while somebody types, {@code db-care} reads whole files to check and copy them, {@code io} waits for the network
 * and the keyring, {@code sync} decides when). All are daemons: a program that closes does not wait for a slow server, and the ledger
 * is made for being stopped at any moment.
 */
public final class Threads implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Threads.class);
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private final ExecutorService db = Executors.newSingleThreadExecutor(named("db"));
    private final ExecutorService dbRead = Executors.newSingleThreadExecutor(named("db-read"));
    private final ExecutorService lookUp = Executors.newSingleThreadExecutor(named("db-look-up"));
    private final ExecutorService dbCare = Executors.newSingleThreadExecutor(named("db-care"));
    private final ExecutorService io = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .name("io-", 0)
            .uncaughtExceptionHandler(Threads::uncaught)
            .factory());
    private final ScheduledExecutorService sync = Executors.newSingleThreadScheduledExecutor(named("sync"));

    public ExecutorService db() {
        return db;
    }

    public ExecutorService dbRead() {
        return dbRead;
    }

    public ExecutorService lookUp() {
        return lookUp;
    }

    public ExecutorService dbCare() {
        return dbCare;
    }

    public ExecutorService io() {
        return io;
    }

    /** Runs {@code work} on the sync thread at that rate until the subscription is closed; an error in it is logged and does not end it. */
    public Subscription every(Duration interval, Runnable work) {
        ScheduledFuture<?> future = sync.scheduleAtFixedRate(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        log.error("A regular task failed and goes on", e);
                    }
                },
                0,
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /** Runs {@code work} on the sync thread after {@code delay} unless the subscription is closed before. */
    public Subscription after(Duration delay, Runnable work) {
        ScheduledFuture<?> future = sync.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /** Lets writes that were asked for reach the disk; what waits for the network is left to the next start. */
    @Override
    public void close() {
        sync.shutdownNow();
        io.shutdownNow();
        db.shutdown();
        dbRead.shutdownNow();
        lookUp.shutdownNow();
        dbCare.shutdownNow();
        try {
            if (!db.awaitTermination(LAST_WRITES.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("The database thread did not finish in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform()
                .name(name)
                .daemon()
                .uncaughtExceptionHandler(Threads::uncaught)
                .factory();
    }

    private static void uncaught(Thread thread, Throwable error) {
        log.error("Nobody caught this on {}", thread.getName(), error);
    }
}
