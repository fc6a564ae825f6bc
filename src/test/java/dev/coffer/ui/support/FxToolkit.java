package dev.coffer.ui.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;

/** Starts JavaFX once for all tests and runs code on its thread, so that a failure there fails the test. */
public final class FxToolkit {
    private static boolean started;

    private FxToolkit() {}

    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException e) {
            // A test of the whole console has started it already.
            ready.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            if (!ready.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        started = true;
    }

    /** Runs on the JavaFX thread and waits for the answer. */
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Lets everything that is waiting for the JavaFX thread happen first, and lays out what is shown: what lies in a scroll pane is found
     * only after that, and pulses come when the machine has time.
     */
    public static void settle() {
        run(() -> {});
        run(FxToolkit::layOut);
    }

    private static void layOut() {
        for (Window window : List.copyOf(Window.getWindows())) {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        }
    }
}
