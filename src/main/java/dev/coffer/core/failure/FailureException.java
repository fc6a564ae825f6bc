package dev.coffer.core.failure;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} up to whoever words it or decides on it. The message is the technical line. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        this(failure, null);
    }

    public FailureException(Failure failure, @Nullable Throwable cause) {
        super(failure.technical(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
