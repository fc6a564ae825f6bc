package dev.coffer.app;

import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * For the benchmarks: {@code -Dcoffer.trace-start=true} makes the console say on standard error when its window is on the screen, and
 * when the first screen with figures is. The times are the clock's milliseconds, so that whoever started the process can subtract.
 */
final class StartTrace {
    private static final boolean WANTED = Boolean.getBoolean("coffer.trace-start");

    private final Clock clock;

    StartTrace(Clock clock) {
        this.clock = clock;
    }

    /** Says {@code what} when everything that is in the scene now has been handed to the renderer. */
    void when(Scene scene, String what) {
        if (WANTED) {
            scene.addPostLayoutPulseListener(new SecondPulse(scene, what));
        }
    }

    /** The first pulse lays out and hands over; at the second one that is done. */
    private final class SecondPulse implements Runnable {
        private final Scene scene;
        private final String what;
        private boolean first = true;

        SecondPulse(Scene scene, String what) {
            this.scene = scene;
            this.what = what;
        }

        @Override
        public void run() {
            if (first) {
                first = false;
                Platform.requestNextPulse();
                return;
            }
            scene.removePostLayoutPulseListener(this);
            System.err.println("trace-start " + what + " " + clock.millis());
        }
    }
}
