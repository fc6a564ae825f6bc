package dev.coffer.store;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryTally;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history on the read-only connection: it can wait for no writer and change nothing. Called on the thread for reads. Pages go by
 * row number, so a payout that is entered meanwhile neither repeats nor hides a row.
 */
public final class SqlitePayoutHistory implements PayoutHistory {
    private final Database database;
    private final Facets facets = new Facets();
    private final PayeeNames names = new PayeeNames();

    public SqlitePayoutHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<Payout> page(HistoryFilter filter, @Nullable PayoutId before, int limit) {
        return database.look(handle -> {
            // By number, through the rows themselves: any index but theirs would have to be sorted first.
            return new Sql(
                            PayoutRows.SELECT + "NOT INDEXED WHERE p.id < ?",
                            before == null ? Long.MAX_VALUE : before.value())
                    .and(filter(filter).refresh(handle).all())
                    .add("ORDER BY p.id DESC LIMIT ?", limit)
                    .list(handle, PayoutRows::read);
        });
    }

    @Override
    public Totals totals(HistoryFilter filter) {
        HistoryTally tally = new SqliteHistoryTable(database).tally(filter);
        boolean counted = false;
        while (!counted) {
            counted = tally.advance();
        }
        return tally.summary().totals();
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return database.look(handle -> PayoutQueries.find(handle, id));
    }

    @Override
    public List<PayoutChange> timeline(PayoutId id) {
        return database.look(handle -> Timeline.of(handle, id));
    }

    private FilterSql filter(HistoryFilter filter) {
        return new FilterSql(filter, facets, names);
    }
}
