package dev.coffer.crash;

import dev.coffer.app.Threads;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.crash.Moment.Death;
import dev.coffer.crash.Plan.Intent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * The console as a process that is going to be killed. It says on its standard output what it has promised ({@code CONFIRMED n}), that
 * it stands at its last moment ({@code AT …}), or that it has nothing left to do ({@code QUIET}); then it waits for the end. It runs
 * on the product's own threads.
 */
final class CrashedConsole {
    private static final Duration TICK = Duration.ofMillis(5);
    private static final Duration LEAP = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_LOOKS = 10;

    private CrashedConsole() {}

    /** Arguments: folder, server, seed, trial, start of time. Credentials come by environment. */
    public static void main(String[] args) throws InterruptedException {
        Quiet.please();
        Path folder = Path.of(args[0]);
        Access access = new Access(
                ServerAddress.parse(args[1]),
                new Credentials(
                        System.getenv("COFFER_ACCOUNT"),
                        System.getenv("COFFER_API_KEY"),
                        System.getenv("COFFER_API_SECRET")));
        Instant start = Instant.parse(args[4]);
        Plan plan = Plan.of(Long.parseLong(args[2]), Integer.parseInt(args[3]), true, start);
        LeapClock clock = new LeapClock(start);
        Death death = plan.deaths().getFirst();
        Lifeline life = new Lifeline(death.moment() == Moment.RANDOM ? null : death, CrashedConsole::standStill);
        Threads threads = new Threads();
        Console console = new Console(
                new Console.Setting(folder, access, clock, Console.IMPATIENT, Mistake.NONE, plan.seed() + plan.trial()),
                life,
                threads.db(),
                threads.io());
        say("READY");
        threads.every(TICK, new Beat(console, clock));
        for (int n = 0; n < plan.intents().size(); n++) {
            confirm(console, threads, plan.intents().get(n), n);
        }
        new CountDownLatch(1).await();
    }

    /** Every click on a thread of its own, at the same time. */
    private static void confirm(Console console, Threads threads, Intent intent, int n) {
        for (int click = 0; click < intent.confirmations(); click++) {
            threads.io().execute(() -> {
                console.confirm(intent.draft());
                say("CONFIRMED " + n);
            });
        }
    }

    private static final class Beat implements Runnable {
        private final Console console;
        private final LeapClock clock;
        private int ticks;

        Beat(Console console, LeapClock clock) {
            this.console = console;
            this.clock = clock;
        }

        @Override
        public void run() {
            clock.leap(LEAP);
            console.tick();
            if (++ticks % TICKS_BETWEEN_LOOKS == 0 && console.isQuiet()) {
                say("QUIET");
            }
        }
    }

    private static void standStill() {
        say("AT");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
