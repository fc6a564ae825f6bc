package dev.coffer.bench;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.support.Payouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * From the confirm button's action to a durable row: the hop to the database thread, the rules, the commit with a synced disk. The
 * ledger lies below {@code target}, on whatever disk the checkout is on.
 */
final class ConfirmBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int CONFIRMS = Integer.getInteger("bench.confirms", 10_000);

    @Test
    void confirmToDurableRow() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "confirm");
        Result result = new Result("confirm");
        BalanceSnapshot balances = FilledLedger.balances();
        try (Database database = FilledLedger.open(folder, ROWS);
                ExecutorService db = Executors.newSingleThreadExecutor()) {
            SubmitPayout submit = new SubmitPayout(new SqlitePayoutLedger(database), Clock.systemUTC(), "bench");
            long[] nanos = new long[CONFIRMS];
            for (int i = 0; i < CONFIRMS; i++) {
                PayoutDraft draft = FilledLedger.draft(ROWS + i);
                long start = System.nanoTime();
                CompletableFuture.supplyAsync(() -> submit.submit(draft, Payouts.ACCOUNT, null), db)
                        .join();
                nanos[i] = System.nanoTime() - start;
            }
            result.figure("rows before", ROWS);
            result.percentiles("confirm to durable row", nanos);
            withReserves(result, submit, db, balances);
        }
        result.write();
    }

    /** As the form does it, with balances known, which reads the reserves of everything still open (here: all confirms so far). */
    private static void withReserves(Result result, SubmitPayout submit, ExecutorService db, BalanceSnapshot balances) {
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            PayoutDraft draft = FilledLedger.draft(ROWS + CONFIRMS + i);
            long start = System.nanoTime();
            CompletableFuture.supplyAsync(() -> submit.submit(draft, Payouts.ACCOUNT, balances), db)
                    .join();
            nanos[i] = System.nanoTime() - start;
        }
        result.percentiles("the same with balances known and " + CONFIRMS + " payouts still open", nanos);
    }
}
