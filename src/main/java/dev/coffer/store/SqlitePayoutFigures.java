package dev.coffer.store;

import dev.coffer.core.figures.PayoutFigures;
import dev.coffer.core.figures.Stretch;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Figures on the read-only connection, from indexes alone: the wide rows are never opened. Amounts are summed by SQLite as whole
 * numbers, which is exact, and put together as decimals here (V006 says how they are cut).
 */
public final class SqlitePayoutFigures implements PayoutFigures {
    private static final int NANO = 9;
    private static final int ATTO = 18;

    private final Database database;

    public SqlitePayoutFigures(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> first() {
        return database.look(handle -> handle.createQuery("SELECT min(confirmed_at) FROM payout_chart")
                .map((row, context) -> Optional.ofNullable(new RowFields(row).maybeTime("min(confirmed_at)")))
                .one());
    }

    @Override
    public List<List<Volume>> volumes(List<Stretch> stretches) {
        return database.look(handle -> {
            List<List<Volume>> all = new ArrayList<>();
            stretches.forEach(stretch -> all.add(volumes(handle, stretch)));
            return List.copyOf(all);
        });
    }

    private static List<Volume> volumes(Handle handle, Stretch stretch) {
        Map<String, Sums> perCode = new TreeMap<>();
        between(handle, stretch, """
                SELECT currency, completed_at IS NOT NULL AS done, count(*), sum(whole), sum(nano), sum(atto)
                FROM payout_chart WHERE confirmed_at >= :from AND confirmed_at < :until GROUP BY currency, done""")
                .map((row, context) -> perCode.computeIfAbsent(row.getString(1), code -> new Sums())
                        .add(row.getInt(2) == 1, row.getLong(3), exact(row.getLong(4), row.getLong(5), row.getLong(6))))
                .list();
        between(handle, stretch, """
                SELECT currency, completed_at IS NOT NULL, amount
                FROM payout_chart_vast WHERE confirmed_at >= :from AND confirmed_at < :until""")
                .map((row, context) -> perCode.computeIfAbsent(row.getString(1), code -> new Sums())
                        .add(row.getInt(2) == 1, 0, new BigDecimal(row.getString(3))))
                .list();
        return perCode.entrySet().stream()
                .map(entry -> entry.getValue().volume(Assets.of(entry.getKey())))
                .toList();
    }

    private static BigDecimal exact(long whole, long nano, long atto) {
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(nano, NANO)).add(BigDecimal.valueOf(atto, ATTO));
    }

    @Override
    public List<Times> times(List<Stretch> stretches) {
        return database.look(handle ->
                stretches.stream().map(stretch -> times(handle, stretch)).toList());
    }

    private static Times times(Handle handle, Stretch stretch) {
        LongStream.Builder measured = LongStream.builder();
        long[] leftOut = {0};
        between(handle, stretch, """
                SELECT CASE WHEN execution_at IS NULL AND brought_in_at IS NULL THEN completed_at - confirmed_at END
                FROM payout_chart
                WHERE confirmed_at >= :from AND confirmed_at < :until AND completed_at IS NOT NULL""")
                .map((row, context) -> {
                    long took = row.getLong(1);
                    if (row.wasNull()) {
                        leftOut[0]++;
                    } else {
                        measured.add(took);
                    }
                    return true;
                })
                .forEach(row -> {});
        long[] sorted = measured.build().sorted().toArray();
        return new Times(sorted.length, leftOut[0], rank(sorted, 50), rank(sorted, 95), rank(sorted, 100));
    }

    /** Nearest rank: the least length that so many of a hundred did not exceed. */
    private static @Nullable Duration rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return null;
        }
        int place = Math.toIntExact(((long) sorted.length * percent + 99) / 100);
        return Duration.ofMillis(sorted[place - 1]);
    }

    @Override
    public List<Reason> failures(Stretch stretch) {
        return database.look(handle -> between(handle, stretch, """
                SELECT kind, code, max(said), count(*) FROM (
                    SELECT coalesce(remote_state, 'REJECTED') AS kind,
                        CASE WHEN outbox_state = 'REJECTED' THEN note_code ELSE
                            (SELECT e.status FROM payout_error e WHERE e.payout = p.id ORDER BY e.resolved, e.position LIMIT 1)
                            END AS code,
                        CASE WHEN outbox_state = 'REJECTED' THEN note_text ELSE
                            (SELECT e.message FROM payout_error e WHERE e.payout = p.id ORDER BY e.resolved, e.position LIMIT 1)
                            END AS said
                    FROM payout p INDEXED BY payout_charted_failed
                    WHERE (outbox_state = 'REJECTED' OR remote_state IN ('FAILED', 'PARTIAL'))
                        AND confirmed_at >= :from AND confirmed_at < :until)
                GROUP BY kind, code ORDER BY count(*) DESC, kind, code""")
                .map((row, context) ->
                        new Reason(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)))
                .list());
    }

    private static Query between(Handle handle, Stretch stretch, String sql) {
        return handle.createQuery(sql)
                .bind("from", stretch.from().toEpochMilli())
                .bind("until", stretch.until().toEpochMilli());
    }

    /** What comes together for one asset. */
    private static final class Sums {
        private final long[] payouts = new long[2];
        private final BigDecimal[] amounts = {BigDecimal.ZERO, BigDecimal.ZERO};

        Sums add(boolean completed, long count, BigDecimal amount) {
            int where = completed ? 1 : 0;
            payouts[where] += count;
            amounts[where] = amounts[where].add(amount);
            return this;
        }

        Volume volume(Asset asset) {
            return new Volume(
                    new Tally(payouts[0] + payouts[1], new Amount(asset, amounts[0].add(amounts[1]))),
                    new Tally(payouts[1], new Amount(asset, amounts[1])));
        }
    }
}
