package dev.coffer.platform;

import java.time.Clock;

/** The computer's own clock, handed to everything that needs time, so that nothing else asks for it. */
public final class SystemTime {
    private SystemTime() {}

    /** Nanoseconds that only ever go on, whatever somebody sets the clock to. They may stand still while the computer sleeps. */
    public static long nanos() {
        return System.nanoTime();
    }

    public static Clock clock() {
        return Clock.systemUTC();
    }
}
