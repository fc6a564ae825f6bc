package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Where few rows pass among many: each is met once and kept, for reading it again would read all that lies between. */
record SparseWalk(OrderSql sql, OrderPages pages, Grain grain) implements Walk {

    @Override
    public boolean step(Handle handle) {
        HistoryPlace after = Walk.endOf(pages);
        List<HistoryPlace> found = sql.nextPlaces(after, grain.page()).list(handle, SqliteHistoryOrder::place);
        boolean last = found.size() < grain.page();
        pages.add(OrderPage.kept(after, last ? null : found.getLast(), found));
        return !last;
    }

    @Override
    public int stepsAtOnce() {
        return 40;
    }
}
