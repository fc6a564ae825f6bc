package dev.coffer.crash;

import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sandbox as a process of its own: it prints where it is and runs until its standard input ends, as it does when the harness dies. */
final class SandboxMain {
    /** Payouts are through within milliseconds, so that following them takes few calls. */
    private static final BigDecimal FAST = new BigDecimal(1000);

    private SandboxMain() {}

    public static void main(String[] args) throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Sandbox sandbox = Sandbox.start(
                        SandboxOptions.defaults().withSpeed(FAST).withSeed(Long.parseLong(args[0])),
                        Clock.systemUTC(),
                        threads)) {
            System.out.println(sandbox.announcement().toJson());
            while (System.in.read() >= 0) {}
        }
    }
}
