package dev.coffer.store;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.PayoutRecords;
import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistoryQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole payouts on the read-only connection, one packed row each. */
public final class SqlitePayoutRecords implements PayoutRecords {
    private final Database database;
    private final Facets facets = new Facets();
    private final PayeeNames names = new PayeeNames();

    public SqlitePayoutRecords(Database database) {
        this.database = database;
    }

    @Override
    public Page page(HistoryQuery query, @Nullable HistoryPlace after, int limit) {
        return database.look(handle -> {
            FilterSql filter = new FilterSql(query.filter(), facets, names).refresh(handle);
            OrderSql sql = new OrderSql(filter, query.sort());
            List<HistoryPlace> ends = new ArrayList<>();
            List<PayoutRecord> rows = sql.after(
                            PackedFields.COLUMNS + ", p.id, " + sql.sort().key() + " AS place", after, limit)
                    .list(handle, row -> {
                        ends.add(SortColumn.place(row, "place", "id"));
                        return PackedFields.read(row);
                    });
            return new Page(rows, rows.size() < limit ? null : ends.getLast());
        });
    }
}
