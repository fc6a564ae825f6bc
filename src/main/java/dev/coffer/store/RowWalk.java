package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where many rows pass: along the order's own index, which holds all that a filter asks, from one page's end to the next. */
record RowWalk(OrderSql sql, OrderPages pages, Grain grain) implements Walk {

    @Override
    public boolean step(Handle handle) {
        HistoryPlace after = Walk.endOf(pages);
        List<HistoryPlace> end = sql.placeOfRow(after, grain.page()).list(handle, SqliteHistoryOrder::place);
        if (end.isEmpty()) {
            pages.add(OrderPage.counted(after, null, rest(handle, after)));
            return false;
        }
        pages.add(OrderPage.counted(after, end.getFirst(), grain.page()));
        return true;
    }

    private int rest(Handle handle, @Nullable HistoryPlace after) {
        return Math.toIntExact(sql.count(after, null).number(handle));
    }

    @Override
    public int stepsAtOnce() {
        return 40;
    }
}
