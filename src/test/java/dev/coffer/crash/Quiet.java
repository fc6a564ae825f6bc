package dev.coffer.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Thousands of consoles that meet trouble on purpose have nothing to tell a log. */
public final class Quiet {
    private Quiet() {}

    public static void please() {
        level(Level.OFF);
    }

    static void level(Level level) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(level);
    }
}
