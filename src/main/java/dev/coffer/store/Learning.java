package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.PayoutId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Learns the positions of an order. Three ways, by what the filter leaves: a few rows are gathered from whichever index holds few and
 * put in order; many are walked along the order's own index, which holds all that a filter asks; and where a text is looked for among
 * many, the walk goes by entries read instead of rows found, so that a step never takes long.
 */
final class Learning {
    private static final int PAGES_A_STEP = 40;
    /** Where fewer than one in so many pass, they are kept. */
    private static final int FEW_AMONG_MANY = 5;
    /** A step of a search found little if it found less than this part of a page; then the next one may be longer, up to so many times. */
    private static final int SPARSE = 4;

    private static final int LONGEST = 16;
    /** Numbers of a stretch are near to each other if they span less than so many times its length. */
    private static final int NEAR = 4;

    /**
     * How finely positions are learned.
     *
     * @param page    rows from one remembered place to the next
     * @param few     so few are gathered and sorted sooner than the first of them are met on a walk
     * @param found   so few candidates for a text are looked up one by one
     * @param entries read in one step of a search for text; up to so many for a page they are read again rather than remembered
     */
    record Grain(int page, int few, int found, int entries) {
        static final Grain USUAL = new Grain(100, 1_250, 5_000, 2_000);
    }

    private final Facets facets;
    private final OrderSql sql;
    private final OrderPages pages;
    private final Grain grain;
    private boolean begun;
    private boolean complete;
    private boolean gathered;
    private boolean byEntries;
    private long expected;
    /** Rows of the file, whether or not they pass. */
    private long entries;

    private int entriesOfPage;
    /** Entries read in one step of a search for text: more where an index says that there is little to find. */
    private int stride;

    Learning(Facets facets, OrderSql sql, OrderPages pages, Grain grain) {
        this.facets = facets;
        this.sql = sql;
        this.pages = pages;
        this.grain = grain;
    }

    boolean isComplete() {
        return complete;
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
        complete = false;
    }

    void begin(Handle handle) {
        if (begun) {
            return;
        }
        begun = true;
        gathered = false;
        byEntries = false;
        expected = 0;
        entries = new Sql("SELECT coalesce(max(id), 0) FROM payout").number(handle);
        entriesOfPage = 0;
        stride = grain.entries();
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
            byEntries = true;
        } else if (filter.hasAmount()) {
            beginWithAmounts(handle, filter);
        } else {
            expected = most;
        }
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
        for (Sql range : ranges) {
            expected += new Sql("SELECT count(*) " + SortColumn.AMOUNT.from() + " WHERE")
                    .add(range)
                    .and(filter.facets())
                    .and(filter.span())
                    .number(handle);
        }
        if (expected <= grain.few()) {
            gather(
                    handle,
                    ranges.stream()
                            .map(range -> sql.gathered(SortColumn.AMOUNT.from(), range))
                            .toList());
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
        OrderPage page = new OrderPage(null);
        pages.add(page);
        for (HistoryPlace place : places) {
            page = room(page);
            page.add(place.id().value());
            page.endsAt(place);
        }
        page.endsAt(null);
        pages.changed();
        gathered = true;
        complete = true;
    }

    /** The page itself, or the next one when it is full. */
    private OrderPage room(OrderPage page) {
        if (page.rows() < grain.page()) {
            return page;
        }
        if (byEntries && entriesOfPage <= grain.entries()) {
            page.forgetIds();
        }
        entriesOfPage = 0;
        OrderPage next = new OrderPage(page.to());
        pages.add(next);
        return next;
    }

    /** Whether everything is learned now. */
    boolean advance(Handle handle) {
        begin(handle);
        if (complete) {
            return true;
        }
        for (int i = 0; i < (byEntries ? 1 : PAGES_A_STEP) && !complete; i++) {
            step(handle);
        }
        return complete;
    }

    private void step(Handle handle) {
        if (byEntries) {
            stepByEntries(handle);
        } else if (expected < entries / FEW_AMONG_MANY) {
            stepByIds(handle);
        } else {
            stepByRows(handle);
        }
        pages.changed();
    }

    /** Until that many rows are learned, or all. */
    void reach(Handle handle, long rows) {
        begin(handle);
        while (!complete && pages.rows() < rows) {
            step(handle);
        }
    }

    private @Nullable HistoryPlace learnedTo() {
        OrderPage last = pages.last();
        return last == null ? null : last.to();
    }

    private void stepByRows(Handle handle) {
        HistoryPlace after = learnedTo();
        List<HistoryPlace> end = sql.placeOfRow(after, grain.page()).list(handle, SqliteHistoryOrder::place);
        if (end.isEmpty()) {
            int rest = Math.toIntExact(sql.count(after, null).number(handle));
            pages.add(OrderPage.counted(after, null, rest));
            complete = true;
        } else {
            pages.add(OrderPage.counted(after, end.getFirst(), grain.page()));
        }
    }

    /** Few rows among many are met once and kept, for reading them again would read all that lies between. */
    private void stepByIds(Handle handle) {
        HistoryPlace after = learnedTo();
        List<HistoryPlace> found = sql.nextPlaces(after, grain.page()).list(handle, SqliteHistoryOrder::place);
        complete = found.size() < grain.page();
        OrderPage page = new OrderPage(after);
        page.keep(found.stream().mapToLong(place -> place.id().value()).toArray());
        page.endsAt(complete ? null : found.getLast());
        pages.add(page);
    }

    private void stepByEntries(Handle handle) {
        HistoryPlace after = learnedTo();
        List<HistoryPlace> end = sql.placeOfEntry(after, stride).list(handle, SqliteHistoryOrder::place);
        HistoryPlace to = end.isEmpty() ? null : end.getFirst();
        List<Long> candidates = candidates(handle, after, to);
        if (candidates == null && stride > grain.entries()) {
            // Here they begin: in the shortest steps, so that the first of them are there at once.
            stride = grain.entries();
            return;
        }
        OrderPage page = pages.last();
        if (page == null) {
            page = new OrderPage(null);
            pages.add(page);
        }
        entriesOfPage += stride;
        Sql places = candidates == null ? sql.places(after, to) : sql.passing(candidates, after, to);
        List<HistoryPlace> found = places.list(handle, SqliteHistoryOrder::place);
        for (HistoryPlace place : found) {
            page = room(page);
            page.add(place.id().value());
            page.endsAt(place);
        }
        page.endsAt(to);
        complete = to == null;
        boolean sparse = candidates != null && found.size() < grain.page() / SPARSE;
        stride = sparse ? Math.min(stride * 2, grain.entries() * LONGEST) : grain.entries();
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
