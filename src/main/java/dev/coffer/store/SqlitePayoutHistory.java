package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The history on the read-only connection: it can wait for no writer and change nothing. Called on the thread for reads. Pages go by
 * row number, so a payout that is entered meanwhile neither repeats nor hides a row.
 */
public final class SqlitePayoutHistory implements PayoutHistory {
    private final Database database;

    public SqlitePayoutHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<Payout> page(HistoryFilter filter, @Nullable PayoutId before, int limit) {
        HistorySql where = HistorySql.of(filter);
        return database.look(handle -> handle.createQuery(PayoutRows.SELECT + "WHERE p.id < :before AND "
                        + where.condition() + " ORDER BY p.id DESC LIMIT :limit")
                .bindMap(where.values())
                .bind("before", before == null ? Long.MAX_VALUE : before.value())
                .bind("limit", limit)
                .map((row, context) -> PayoutRows.read(row))
                .list());
    }

    /** Summed as decimals here, not by SQLite, whose sums of decimals are floating point. Assets in the order of their codes. */
    @Override
    public Totals totals(HistoryFilter filter) {
        HistorySql where = HistorySql.of(filter);
        List<Sum> sums = database.look(handle -> handle.createQuery(
                        "SELECT p.currency, p.amount, count(*) FROM payout p WHERE " + where.condition()
                                + " GROUP BY p.currency, p.amount")
                .bindMap(where.values())
                .map((row, context) -> new Sum(row.getString(1), new BigDecimal(row.getString(2)), row.getLong(3)))
                .list());
        Map<String, BigDecimal> perCode = new TreeMap<>();
        long rows = 0;
        for (Sum sum : sums) {
            rows += sum.rows();
            perCode.merge(sum.code(), sum.amount().multiply(BigDecimal.valueOf(sum.rows())), BigDecimal::add);
        }
        return new Totals(
                rows,
                perCode.entrySet().stream()
                        .map(entry -> new Amount(Assets.of(entry.getKey()), entry.getValue()))
                        .toList());
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return database.look(handle -> PayoutQueries.find(handle, id));
    }

    @Override
    public List<PayoutChange> timeline(PayoutId id) {
        return database.look(handle -> Timeline.of(handle, id));
    }

    @Override
    public List<Address> receivers() {
        return database.look(handle -> handle.createQuery("SELECT DISTINCT chain, deposit_address FROM payout")
                .map((row, context) -> new Address(Chain.valueOf(row.getString(1)), row.getString(2)))
                .list());
    }

    private record Sum(String code, BigDecimal amount, long rows) {}
}
