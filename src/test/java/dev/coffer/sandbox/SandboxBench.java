package dev.coffer.sandbox;

import dev.coffer.support.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox, a clock in hand and a merchant for each test. */
abstract class SandboxBench {

    final MutableClock clock = new MutableClock(Instant.parse("2026-09-21T14:13:20.114Z"));
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(), clock, threads);
    Merchant merchant = new Merchant(sandbox, clock);

    @BeforeEach
    void saySeed() {
        System.out.println("faults' seed " + sandbox.faults().seed());
    }

    @AfterEach
    void closeSandbox() {
        sandbox.close();
        threads.shutdownNow();
    }

    void pass(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    void restart(SandboxOptions options) {
        sandbox.close();
        sandbox = Sandbox.start(options, clock, threads);
        merchant = new Merchant(sandbox, clock);
    }
}
