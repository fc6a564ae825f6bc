package dev.coffer.app;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.ui.failure.FailureText;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever stopped a command or a start, as one sentence for a person. A bug is logged whole and told by its kind. */
public final class FailureSentence {
    private static final Logger log = LoggerFactory.getLogger(FailureSentence.class);

    private FailureSentence() {}

    public static String of(Failure failure) {
        FailureText text = FailureText.of(failure);
        return (text.sentence() + " " + text.advice()).strip();
    }

    public static String of(@Nullable Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof FailureException failed) {
            return of(failed.failure());
        }
        if (cause instanceof CommandFailed failed) {
            return String.valueOf(failed.getMessage());
        }
        log.error("Stopped by a bug", cause);
        String kind = cause == null ? "unknown" : cause.getClass().getSimpleName();
        return "Coffer met an error of its own (" + kind + ") and stopped. The log in the workspace says more.";
    }
}
