package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.PayoutId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Learns the positions of an order, the way that costs least for what the filter leaves: a few rows are gathered at once from whichever
 * index holds few and put in order; many are met on a {@link Walk}, some steps at a time.
 */
final class Learning {
    /** Where fewer than one in so many pass, the walk keeps them. */
    private static final int FEW_AMONG_MANY = 5;

    private final Facets facets;
    private final OrderSql sql;
    private final OrderPages pages;
    private final Grain grain;
    private boolean begun;
    /** Absent where there is nothing more to learn. */
    private @Nullable Walk walk;

    private boolean gathered;
    private long expected;

    Learning(Facets facets, OrderSql sql, OrderPages pages, Grain grain) {
        this.facets = facets;
        this.sql = sql;
        this.pages = pages;
        this.grain = grain;
    }

    boolean isComplete() {
        return begun && walk == null;
    }

    /** Whether rows may be found that nobody told of beforehand. */
    boolean isSearching() {
        return walk instanceof TextWalk;
    }

    /** Rows, as far as they can be told before they are learned. */
    long expected() {
        return expected;
    }

    /** Few rows are as soon gathered again; and where rows move in the order, nobody knows which place they left. */
    boolean mustBeginAnew() {
        return gathered || sql.sort().isMoving();
    }

    void forget() {
        pages.clear();
        begun = false;
    }

    /** Whether everything is learned now. */
    boolean advance(Handle handle) {
        begin(handle);
        for (int left = walk == null ? 0 : walk.stepsAtOnce(); left > 0; left--) {
            step(handle);
        }
        return isComplete();
    }

    /** Until that many rows are learned, or all, or whoever waits has waited long enough. */
    void reach(Handle handle, long rows) {
        begin(handle);
        for (int left = walk == null ? 0 : walk.patience(); left > 0 && pages.rows() < rows; left--) {
            step(handle);
        }
    }

    private void step(Handle handle) {
        if (walk != null && !walk.step(handle)) {
            walk = null;
        }
    }

    void begin(Handle handle) {
        if (begun) {
            return;
        }
        begun = true;
        gathered = false;
        walk = null;
        expected = 0;
        FilterSql filter = sql.filter();
        Sums sums = KeptSums.of(handle, filter.confirmed());
        // After the sums, so that every facet in them is known.
        filter.refresh(handle);
        long most = sums.payouts(facets, filter.filter());
        List<Long> found = filter.candidates(handle, grain.found());
        if (found != null) {
            gather(handle, List.of(sql.gathered("FROM payout p NOT INDEXED", ids(found))));
        } else if (most <= grain.few()) {
            gather(handle, List.of(sums.payouts() <= grain.few() ? byTime() : byFacet()));
        } else if (!filter.soughtText().isEmpty()) {
            walk = new TextWalk(sql, pages, grain);
        } else if (filter.hasAmount()) {
            beginWithAmounts(handle, filter);
        } else {
            walk(handle, most);
        }
    }

    private void walk(Handle handle, long rows) {
        expected = rows;
        long entries = new Sql("SELECT coalesce(max(id), 0) FROM payout").number(handle);
        walk = rows < entries / FEW_AMONG_MANY ? new SparseWalk(sql, pages, grain) : new RowWalk(sql, pages, grain);
    }

    private static Sql ids(List<Long> ids) {
        return new Sql("p.id IN (" + OrderSql.list(ids) + ")");
    }

    private Sql byTime() {
        return sql.gathered(SortColumn.CONFIRMED.from(), new Sql("TRUE"));
    }

    private Sql byFacet() {
        return sql.gathered(
                "FROM payout p INDEXED BY payout_by_facet",
                facets.list(sql.filter().filter()::admits));
    }

    private void beginWithAmounts(Handle handle, FilterSql filter) {
        List<Sql> ranges = filter.amountRanges().stream().map(FilterSql::both).toList();
        long rows = 0;
        for (Sql range : ranges) {
            rows += new Sql("SELECT count(*) " + SortColumn.AMOUNT.from() + " WHERE")
                    .add(range)
                    .and(filter.facets())
                    .and(filter.span())
                    .number(handle);
        }
        if (rows <= grain.few()) {
            gather(
                    handle,
                    ranges.stream()
                            .map(range -> sql.gathered(SortColumn.AMOUNT.from(), range))
                            .toList());
        } else {
            walk(handle, rows);
        }
    }

    private void gather(Handle handle, List<Sql> sources) {
        List<HistoryPlace> places = new ArrayList<>();
        for (Sql source : sources) {
            places.addAll(source.list(handle, SqliteHistoryOrder::place));
        }
        boolean sorted = sources.size() == 1;
        PayoutId kept = sql.kept();
        if (kept != null && places.stream().noneMatch(place -> place.id().equals(kept))) {
            places.addAll(sql.placesOf(List.of(kept.value())).list(handle, SqliteHistoryOrder::place));
            sorted = false;
        }
        if (!sorted) {
            places.sort(sql.order());
        }
        HistoryPlace after = null;
        for (int from = 0; from == 0 || from < places.size(); from += grain.page()) {
            int end = Math.min(from + grain.page(), places.size());
            HistoryPlace to = end == places.size() ? null : places.get(end - 1);
            pages.add(OrderPage.kept(after, to, places.subList(from, end)));
            after = to;
        }
        gathered = true;
    }
}
