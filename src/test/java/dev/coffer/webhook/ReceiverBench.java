package dev.coffer.webhook;

import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.support.MutableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** A receiver on a free port of this computer, with its time in the test's hand. */
abstract class ReceiverBench {
    static final ListenerLimits GENEROUS = ListenerLimits.STANDARD.withPerSecond(100_000);

    final MutableClock clock = MutableClock.atNoon();
    final MemoryEvents events = new MemoryEvents();
    final SigningSecrets secrets = new SigningSecrets();
    final AtomicInteger arrived = new AtomicInteger();
    final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    final ExecutorService db = Executors.newSingleThreadExecutor();
    final Intake intake = new Intake(secrets, events, db, clock, arrived::incrementAndGet);
    final ListenAddress address = ListenAddress.loopback(0, new Random(6));
    EventReceiver receiver = listen(GENEROUS);

    ReceiverBench() {
        secrets.add(Deliverer.KEY, Deliverer.SECRET);
    }

    final EventReceiver listen(ListenerLimits limits) {
        return EventReceiver.forConsole(
                address, Optional.empty(), new EventReceiver.Ground(limits, io, this::nanos), intake);
    }

    final void restart(ListenerLimits limits) {
        receiver.close();
        receiver = listen(limits);
    }

    final long nanos() {
        return Duration.between(java.time.Instant.EPOCH, clock.instant()).toNanos();
    }

    final int port() {
        return receiver.port();
    }

    final String path() {
        return address.path();
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
        io.shutdownNow();
        db.shutdown();
    }
}
