package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.PayoutId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filtered and ordered view in SQL: rows between two of its places, and a place so many rows on. */
final class OrderSql {
    private final FilterSql filter;
    private final SortColumn sort;
    private final boolean descending;
    private @Nullable PayoutId kept;

    OrderSql(FilterSql filter, HistorySort sort) {
        this.filter = filter;
        this.sort = SortColumn.of(sort.column());
        this.descending = sort.descending();
    }

    FilterSql filter() {
        return filter;
    }

    SortColumn sort() {
        return sort;
    }

    Comparator<HistoryPlace> order() {
        Comparator<HistoryPlace> ascending = sort::compare;
        return descending ? ascending.reversed() : ascending;
    }

    @Nullable
    PayoutId kept() {
        return kept;
    }

    /** Passes whatever the filter says. */
    void keep(@Nullable PayoutId id) {
        kept = id;
    }

    /**
     * Rows of the order after one place up to another, and including it. Only one bound a side: with two SQLite might pick the wider one
     * and read every row between.
     */
    private Sql within(@Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        SortColumn.Ends ends = after == null || to == null ? filter.ends(sort) : SortColumn.Ends.OPEN;
        Sql first = after != null ? sort.beside(descending ? "<" : ">", after) : descending ? ends.high() : ends.low();
        Sql last = to != null ? sort.beside(descending ? ">=" : "<=", to) : descending ? ends.low() : ends.high();
        Sql both = new Sql("TRUE");
        if (first != null) {
            both.add("AND").add(first);
        }
        if (last != null) {
            both.add("AND").add(last);
        }
        return both;
    }

    private Sql passing() {
        Sql passing = filter.besides(sort);
        PayoutId id = kept;
        return id == null ? passing : new Sql("(").add(passing).add(") OR p.id = ?", id.value());
    }

    private Sql select(String columns, @Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        return new Sql("SELECT " + columns + " " + sort.from() + " WHERE")
                .add(within(after, to))
                .and(passing());
    }

    private String orderBy() {
        return sort.orderBy(descending);
    }

    Sql rows(String columns, OrderPage page, int skip, int limit) {
        return select(columns, page.after, page.to()).add(orderBy() + " LIMIT ? OFFSET ?", limit, skip);
    }

    Sql after(String columns, @Nullable HistoryPlace place, int limit) {
        return select(columns, place, null).add(orderBy() + " LIMIT ?", limit);
    }

    Sql nextPlaces(@Nullable HistoryPlace place, int limit) {
        return after(sort.key() + " AS place, p.id", place, limit);
    }

    Sql count(@Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        return select("count(*)", after, to);
    }

    /** Key and number of the row so many rows of the view on. */
    Sql placeOfRow(@Nullable HistoryPlace after, int rows) {
        return select(sort.key() + " AS place, p.id", after, null).add(orderBy() + " LIMIT 1 OFFSET ?", rows - 1);
    }

    /** The same of the order itself, whether or not the rows pass. */
    Sql placeOfEntry(@Nullable HistoryPlace after, int entries) {
        return new Sql("SELECT " + sort.key() + " AS place, p.id " + sort.from() + " WHERE")
                .add(within(after, null))
                .add(orderBy() + " LIMIT 1 OFFSET ?", entries - 1);
    }

    /** Least and greatest number between two places, whether or not the rows pass. */
    Sql numbers(@Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        return new Sql("SELECT min(p.ordinal), max(p.ordinal) " + sort.from() + " WHERE").add(within(after, to));
    }

    Sql places(@Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        return select(sort.key() + " AS place, p.id", after, to).add(orderBy());
    }

    /** Where payouts stand, whether or not they pass. */
    Sql placesOf(List<Long> ids) {
        return new Sql("SELECT " + sort.key() + " AS place, p.id FROM payout p WHERE p.id IN (" + list(ids) + ")");
    }

    /** Those of the payouts that pass and lie in the page, in order. */
    Sql passing(List<Long> ids, @Nullable HistoryPlace after, @Nullable HistoryPlace to) {
        return new Sql("SELECT " + sort.key() + " AS place, p.id FROM payout p NOT INDEXED WHERE p.id IN (" + list(ids)
                        + ") AND")
                .add(within(after, to))
                .and(passing())
                .add(orderBy());
    }

    /** What passes, from a source that holds few rows, in order. */
    Sql gathered(String source, Sql where) {
        return new Sql("SELECT " + sort.key() + " AS place, p.id " + source + " WHERE")
                .add(where)
                .and(filter.all())
                .add(orderBy());
    }

    /** The place that nothing confirmed at that moment, or later in the order, comes before. */
    HistoryPlace placeBefore(Instant confirmedAt) {
        return new HistoryPlace(
                Long.toString(confirmedAt.toEpochMilli()), new PayoutId(descending ? Long.MAX_VALUE : Long.MIN_VALUE));
    }

    static String list(List<Long> ids) {
        StringBuilder text = new StringBuilder();
        for (Long id : ids) {
            text.append(text.isEmpty() ? "" : ",").append(id.longValue());
        }
        return text.toString();
    }
}
