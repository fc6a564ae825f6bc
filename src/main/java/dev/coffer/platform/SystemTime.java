package dev.coffer.platform;

import java.time.Clock;

/** The computer's own clock, handed to everything that needs time, so that nothing else asks for it. */
public final class SystemTime {
    private SystemTime() {}

    public static Clock clock() {
        return Clock.systemUTC();
    }
}
