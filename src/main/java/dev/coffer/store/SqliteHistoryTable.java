package dev.coffer.store;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.payout.HistoryTally;

/** The history for a table of any length, on the read-only connection. Called on the thread for reads. */
public final class SqliteHistoryTable implements HistoryTable {
    private final Database database;
    private final Facets facets = new Facets();
    private final PayeeNames names = new PayeeNames();
    private final Grain grain;

    public SqliteHistoryTable(Database database) {
        this(database, Grain.USUAL);
    }

    SqliteHistoryTable(Database database, Grain grain) {
        this.database = database;
        this.grain = grain;
    }

    @Override
    public HistoryOrder order(HistoryQuery query) {
        OrderSql sql = new OrderSql(filter(query.filter()), query.sort());
        return new SqliteHistoryOrder(database, facets, sql, grain);
    }

    @Override
    public HistoryTally tally(HistoryFilter filter) {
        return new SqliteHistoryTally(database, facets, filter(filter), grain);
    }

    private FilterSql filter(HistoryFilter filter) {
        return new FilterSql(filter, facets, names);
    }
}
