package dev.coffer.store;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.PayoutRecords;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutId;
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
    public List<PayoutRecord> page(HistoryFilter filter, @Nullable PayoutId before, int limit) {
        // By number, through the rows themselves: any index but theirs would have to be sorted first.
        return database.look(handle -> new Sql(
                        PackedFields.SELECT + "NOT INDEXED WHERE p.id < ?",
                        before == null ? Long.MAX_VALUE : before.value())
                .and(new FilterSql(filter, facets, names).refresh(handle).all())
                .add("ORDER BY p.id DESC LIMIT ?", limit)
                .list(handle, PackedFields::read));
    }
}
