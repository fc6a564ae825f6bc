package dev.coffer.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a bug that nobody caught: it is logged once under a short code, and a person is told what it means for the money. */
public final class CrashHandler implements Thread.UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(CrashHandler.class);
    private static final int FRAMES = 4;

    private final Consumer<String> tell;

    /** @param tell shows a sentence to the person; called on whatever thread failed */
    public CrashHandler(Consumer<String> tell) {
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        String code = code(error);
        log.error("Error {} on {}", code, thread.getName(), error);
        tell.accept("Coffer met an error of its own (code " + code
                + "). Payouts that were confirmed are safe on this computer and go on. "
                + "If it happens again, send the log file with this code to support.");
    }

    /** The same bug has the same code: it is made of the error's kind and the places it came through. */
    static String code(Throwable error) {
        int hash = error.getClass().getName().hashCode();
        for (StackTraceElement frame :
                Arrays.stream(error.getStackTrace()).limit(FRAMES).toList()) {
            hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
        }
        return String.format(Locale.ROOT, "%06X", hash & 0xFFFFFF);
    }
}
