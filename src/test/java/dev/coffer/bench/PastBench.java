package dev.coffer.bench;

import dev.coffer.core.figures.Stretch;
import dev.coffer.core.payout.PayoutPast;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutFigures;
import dev.coffer.store.SqlitePayoutPast;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Charts and the history as it stood, over a million payouts of three years with four million changes. Wall clock and, since the machine is
 * shared, processor time of the reading thread.
 */
final class PastBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final Instant FIRST = Instant.parse("2023-11-22T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final int RUNS = 5;

    private final Result result = new Result("past-" + ROWS);

    @Test
    void figuresAndPast() throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "past");
        Path file = folder.resolve("coffer.db");
        Database.open(file, folder.resolve("backups"), Clock.systemUTC()).close();
        fill(file);
        try (Database database = Database.open(file, folder.resolve("backups"), Clock.systemUTC())) {
            SqlitePayoutFigures figures = new SqlitePayoutFigures(database);
            SqlitePayoutPast past = new SqlitePayoutPast(database);
            measure("volumes of 12 months by month", () -> figures.volumes(stretches(12, 365)));
            measure("volumes of 3 years by month", () -> figures.volumes(stretches(36, 3 * 365)));
            measure("times of 12 months by month", () -> figures.times(stretches(12, 365)));
            measure("times of 3 years by month", () -> figures.times(stretches(36, 3 * 365)));
            measure(
                    "failures of 3 years",
                    () -> figures.failures(stretches(1, 3 * 365).getFirst()));
            measure("how many were known, half way", () -> past.count(FIRST.plus(SPAN.dividedBy(2))));
            pages(past);
            result.figure("file MB", Files.size(file) >> 20);
        }
        result.write();
    }

    private void pages(PayoutPast past) {
        Random random = new Random(3);
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            Instant at = FIRST.plusSeconds(random.nextLong(SPAN.toSeconds()));
            Instant deep = FIRST.plusSeconds(random.nextLong(SPAN.toSeconds()));
            PayoutPast.@Nullable Place place =
                    i % 2 == 0 ? null : new PayoutPast.Place(deep, new dev.coffer.core.payout.PayoutId(1));
            long begun = System.nanoTime();
            past.page(at, place, 200);
            nanos[i] = System.nanoTime() - begun;
        }
        result.percentiles("a page of 200 at any instant and depth", nanos);
    }

    private void measure(String what, Runnable work) {
        long[] millis = new long[RUNS];
        long[] processor = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            processor[run] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1_000_000;
            millis[run] = (System.nanoTime() - begun) / 1_000_000;
        }
        result.runs(what, millis);
        result.runs(what + ", processor", processor);
    }

    private static List<Stretch> stretches(int count, int days) {
        Instant end = FIRST.plus(SPAN);
        Duration each = Duration.ofDays(days).dividedBy(count);
        List<Stretch> all = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            all.add(new Stretch(end.minus(each.multipliedBy(i)), end.minus(each.multipliedBy(i - 1L))));
        }
        return all;
    }

    /** By SQL alone: through the ledger it would take hours. */
    private static void fill(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA synchronous = OFF");
            sql.execute("CREATE TEMP TABLE asset (n INTEGER PRIMARY KEY, chain TEXT, code TEXT)");
            sql.execute("INSERT INTO asset VALUES (0,'ETHEREUM','USDT'),(1,'TRON','USDT_TRX'),(2,'BITCOIN','BTC'),"
                    + "(3,'ETHEREUM','ETH'),(4,'ETHEREUM','USDC'),(5,'POLYGON','MATIC'),(6,'DOGECOIN','XDG')");
            sql.execute(
                    "CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
                            + ROWS + ") SELECT i, " + FIRST.toEpochMilli() + " + i * " + SPAN.toMillis() / ROWS
                            + " AS at FROM c");
            sql.execute("BEGIN");
            sql.execute("""
                    INSERT INTO payout (id, idempotency_key, draft_id, account, issued_by, confirmed_at, chain, currency,
                        deposit_address, amount, claim_reference, comment, outbox_state, outbox_since, attempts, maybe_sent,
                        lookups, remote_id, remote_account, remote_deposit_address, remote_currency, remote_amount,
                        remote_state, remote_raw, remote_read_at, note_code, note_text, search_text)
                    SELECT i, printf('%08x-0000-4000-8000-%012x', i, i), printf('%08x-0000-4000-9000-%012x', i, i), 'acme',
                        'ann', at, chain, code, printf('0x%040x', i % 9000), printf('%d.%06d', i * 7919 % 90000 + 1, i % 999999 + 1),
                        'CLM-' || i, 'Water damage', iif(i % 50, 'ACCEPTED', 'REJECTED'), at, 1, 0, 0,
                        iif(i % 50, i, NULL), iif(i % 50, 'acme', NULL), iif(i % 50, 'x', NULL), iif(i % 50, code, NULL),
                        iif(i % 50, '1', NULL), iif(i % 50, iif(i % 31, 'COMPLETED', 'FAILED'), NULL),
                        iif(i % 50, printf('{"id":"%d","state":"COMPLETED","comment":"%0400d"}', i, i), NULL),
                        iif(i % 50, at, NULL), iif(i % 50, NULL, '014'), iif(i % 50, NULL, 'no'), 'clm-' || i
                    FROM n JOIN asset ON asset.n = i * 31 % 7""");
            change(sql, 1, 0, "'OUTBOX', 'QUEUED'");
            change(sql, 2, 300, "'OUTBOX', 'SENDING'");
            change(sql, 3, 900, "'OUTBOX', iif(i % 50, 'ACCEPTED', 'REJECTED')");
            change(sql, 4, 90_000, "'REMOTE', iif(i % 31, 'COMPLETED', 'FAILED')");
            sql.execute("COMMIT");
        }
    }

    private static void change(Statement sql, int seq, int later, String what) throws SQLException {
        sql.execute("INSERT INTO payout_change (payout, seq, at, kind, to_state) SELECT i, " + seq + ", at + " + later
                + " + iif(" + seq + " = 4, i * 7919 % 300000, 0), " + what + " FROM n"
                + (seq == 4 ? " WHERE i % 50" : ""));
    }
}
