package dev.coffer.calypso.http;

import java.time.Duration;

/** Waits. An argument wherever this room waits, so that tests record the waits instead of spending them. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
