package dev.coffer.core.payout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The ledger as seen from a thread that may wait: each call runs on the database thread and is durable when this returns, so that a
 * process such as "claim, send, settle" reads from top to bottom.
 */
public final class LedgerThread {
    private final PayoutLedger ledger;
    private final Executor db;

    public LedgerThread(PayoutLedger ledger, Executor db) {
        this.ledger = ledger;
        this.db = db;
    }

    /** Runs {@code work} on the database thread and waits; what it throws is thrown here. */
    public <T> T call(Function<PayoutLedger, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> work.apply(ledger), db).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
