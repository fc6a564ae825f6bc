package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.PayoutId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where a text is looked for among many: a step goes by entries read instead of rows found, so that it never takes long however seldom the
 * text is. With the index for texts only the candidates of a stretch are read, and where they are few the next stretch is longer.
 */
final class TextWalk implements Walk {
    /** A step found little if it found less than this part of a page. */
    private static final int SPARSE = 4;
    /** A stretch is so many times the usual one at most. */
    private static final int LONGEST = 16;
    /** Numbers of a stretch are near to each other if they span less than so many times its length. */
    private static final int NEAR = 4;

    private final OrderSql sql;
    private final OrderPages pages;
    private final Grain grain;
    /** Entries to be read in the next step. */
    private int stride;

    private int entriesOfPage;

    TextWalk(OrderSql sql, OrderPages pages, Grain grain) {
        this.sql = sql;
        this.pages = pages;
        this.grain = grain;
        this.stride = grain.entries();
    }

    @Override
    public int stepsAtOnce() {
        return 1;
    }

    /** A tenth of a second's worth where there is no index; what is found later comes by and by. */
    @Override
    public int patience() {
        return 8;
    }

    @Override
    public boolean step(Handle handle) {
        HistoryPlace after = Walk.endOf(pages);
        HistoryPlace to = sql.placeOfEntry(after, stride).list(handle, SqliteHistoryOrder::place).stream()
                .findFirst()
                .orElse(null);
        List<Long> candidates = candidates(handle, after, to);
        if (candidates == null && stride > grain.entries()) {
            // Here they begin: in the shortest steps, so that the first of them are there at once.
            stride = grain.entries();
            return true;
        }
        Sql places = candidates == null ? sql.places(after, to) : sql.passing(candidates, after, to);
        List<HistoryPlace> found = places.list(handle, SqliteHistoryOrder::place);
        entriesOfPage += stride;
        append(found, to);
        boolean sparse = candidates != null && found.size() < grain.page() / SPARSE;
        stride = sparse ? Math.min(stride * 2, grain.entries() * LONGEST) : grain.entries();
        return to != null;
    }

    private void append(List<HistoryPlace> found, @Nullable HistoryPlace to) {
        OrderPage page = pages.last();
        if (page == null) {
            page = new OrderPage(null);
            pages.add(page);
        }
        for (HistoryPlace place : found) {
            if (page.rows() >= grain.page()) {
                page = next(page);
            }
            page.add(place);
        }
        page.endsAt(to);
        pages.changed();
    }

    private OrderPage next(OrderPage full) {
        if (entriesOfPage <= grain.entries()) {
            full.forgetIds();
        }
        entriesOfPage = 0;
        OrderPage next = new OrderPage(full.to());
        pages.add(next);
        return next;
    }

    /**
     * From the index for texts, where the rows of the stretch were entered near to each other, so that few others are among them. Null
     * where there is no index or candidates are many, and all rows as soon read.
     */
    private @Nullable List<Long> candidates(Handle handle, @Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        List<long[]> numbers = sql.numbers(after, to).list(handle, row -> new long[] {row.getLong(1), row.getLong(2)});
        long[] ends = numbers.getFirst();
        Sql query =
                ends[1] - ends[0] > (long) NEAR * stride ? null : sql.filter().candidates(handle, ends[0], ends[1]);
        if (query == null) {
            return null;
        }
        int most = stride / SPARSE;
        List<Long> found = query.add("LIMIT ?", most + 1).list(handle, row -> row.getLong(1));
        if (found.size() > most) {
            return null;
        }
        PayoutId kept = sql.kept();
        if (kept != null) {
            found.add(kept.value());
        }
        return found;
    }
}
