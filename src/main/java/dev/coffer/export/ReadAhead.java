package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.PayoutHistory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next rows while the present ones are written: reading and writing cost about the same, so a second processor halves the
 * time of a long export. Never two pieces at once, so that the stream beneath is used by one thread at a time.
 */
public final class ReadAhead implements PayoutStream, AutoCloseable {
    private final PayoutStream stream;
    private final Executor reader;
    private @Nullable CompletableFuture<List<PayoutRecord>> ahead;

    public ReadAhead(PayoutStream stream, Executor reader) {
        this.stream = stream;
        this.reader = reader;
    }

    @Override
    public PayoutHistory.Totals totals() {
        return stream.totals();
    }

    @Override
    public List<PayoutRecord> next() {
        CompletableFuture<List<PayoutRecord>> asked = ahead == null ? read() : ahead;
        try {
            List<PayoutRecord> rows = asked.join();
            ahead = rows.isEmpty() ? null : read();
            return rows;
        } catch (CompletionException e) {
            ahead = null;
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<List<PayoutRecord>> read() {
        return CompletableFuture.supplyAsync(stream::next, reader);
    }

    /** When this returns nobody reads any more. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.handle((rows, error) -> rows == null ? List.of() : rows).join();
        }
    }
}
