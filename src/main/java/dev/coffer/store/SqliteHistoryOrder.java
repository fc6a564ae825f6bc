package dev.coffer.store;

import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Positions by places: every hundred rows the place is remembered at which they begin, and a page is read from there by key, never
 * by {@code OFFSET} into the depth. How the places are learned is {@link Learning}'s affair.
 */
final class SqliteHistoryOrder implements HistoryOrder {
    private final Database database;
    private final Facets facets;
    private final OrderSql sql;
    private final OrderPages pages;
    private final Learning learning;

    SqliteHistoryOrder(Database database, Facets facets, OrderSql sql, Grain grain) {
        this.database = database;
        this.facets = facets;
        this.sql = sql;
        this.pages = new OrderPages(sql.order());
        this.learning = new Learning(facets, sql, pages, grain);
    }

    @Override
    public boolean advance() {
        return database.look(learning::advance);
    }

    @Override
    public boolean isComplete() {
        return learning.isComplete();
    }

    @Override
    public boolean isSearching() {
        return learning.isSearching();
    }

    @Override
    public long rows() {
        return database.look(handle -> {
            learning.begin(handle);
            return learning.isComplete() ? pages.rows() : Math.max(pages.rows(), learning.expected());
        });
    }

    @Override
    public List<HistoryLine> lines(long from, int limit) {
        return database.look(handle -> {
            learning.reach(handle, from + limit);
            List<HistoryLine> lines = new ArrayList<>();
            for (int number = pages.at(from); number < pages.count() && lines.size() < limit; number++) {
                int skip = (int) Math.max(0, from - pages.start(number));
                lines.addAll(lines(handle, pages.get(number), skip, limit - lines.size()));
            }
            return lines;
        });
    }

    private List<HistoryLine> lines(Handle handle, OrderPage page, int skip, int limit) {
        if (!page.keepsIds()) {
            return sql.rows(LineRows.COLUMNS, page, skip, limit).list(handle, LineRows.reader(handle, facets));
        }
        List<Long> ids = new ArrayList<>();
        long[] kept = page.ids();
        for (int i = skip; i < kept.length && ids.size() < limit; i++) {
            ids.add(kept[i]);
        }
        Map<Long, HistoryLine> byId = new HashMap<>();
        new Sql("SELECT " + LineRows.COLUMNS + " FROM payout p WHERE p.id IN (" + OrderSql.list(ids) + ")")
                .list(handle, LineRows.reader(handle, facets))
                .forEach(line -> byId.put(line.id().value(), line));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public OptionalLong indexOf(PayoutId id) {
        return database.look(handle -> {
            learning.begin(handle);
            return sql.placesOf(List.of(id.value())).list(handle, SqliteHistoryOrder::place).stream()
                    .mapToLong(place -> position(handle, place))
                    .filter(position -> position >= 0)
                    .findFirst();
        });
    }

    /** Negative where the payout is not in the view, or not in its learned part. */
    private long position(Handle handle, HistoryPlace place) {
        int number = pages.of(place);
        if (number == pages.count()) {
            return -1;
        }
        OrderPage page = pages.get(number);
        if (page.keepsIds()) {
            long[] ids = page.ids();
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == place.id().value()) {
                    return pages.start(number) + i;
                }
            }
            return -1;
        }
        long self = sql.passing(List.of(place.id().value()), null, null)
                .list(handle, SqliteHistoryOrder::place)
                .size();
        return self == 0
                ? -1
                : pages.start(number) + sql.count(page.after, place).number(handle) - 1;
    }

    @Override
    public long indexOf(Instant confirmedAt) {
        return database.look(handle -> {
            HistoryPlace place = sql.placeBefore(confirmedAt);
            int number = pages.of(place);
            while (number == pages.count() && !learning.advance(handle)) {
                number = pages.of(place);
            }
            number = pages.of(place);
            if (number == pages.count()) {
                return pages.rows();
            }
            OrderPage page = pages.get(number);
            long inside = page.keepsIds()
                    ? sql.passing(ids(page), page.after, place)
                            .list(handle, SqliteHistoryOrder::place)
                            .size()
                    : sql.count(page.after, place).number(handle);
            return pages.start(number) + inside;
        });
    }

    @Override
    public void changed(Set<PayoutId> payouts, @Nullable PayoutId kept) {
        database.look(handle -> {
            facets.refresh(handle);
            Set<Long> ids = new TreeSet<>();
            payouts.forEach(id -> ids.add(id.value()));
            PayoutId before = sql.kept();
            if (!Objects.equals(before, kept)) {
                if (before != null) {
                    ids.add(before.value());
                }
                sql.keep(kept);
            }
            if (learning.mustBeginAnew()) {
                learning.forget();
            } else {
                recount(handle, List.copyOf(ids));
            }
            return ids;
        });
    }

    private void recount(Handle handle, List<Long> ids) {
        Map<Integer, List<Long>> perPage = new TreeMap<>();
        for (HistoryPlace place : sql.placesOf(ids).list(handle, SqliteHistoryOrder::place)) {
            int number = pages.of(place);
            if (number < pages.count()) {
                perPage.computeIfAbsent(number, it -> new ArrayList<>())
                        .add(place.id().value());
            }
        }
        perPage.forEach((number, changed) -> {
            OrderPage page = pages.get(number);
            if (page.keepsIds()) {
                Set<Long> candidates = new TreeSet<>(changed);
                candidates.addAll(ids(page));
                page.keep(
                        sql
                                .passing(List.copyOf(candidates), page.after, page.to())
                                .list(handle, row -> row.getLong("id"))
                                .stream()
                                .mapToLong(Long::longValue)
                                .toArray());
            } else {
                page.recounted(Math.toIntExact(sql.count(page.after, page.to()).number(handle)));
            }
        });
        pages.changed();
    }

    private static List<Long> ids(OrderPage page) {
        List<Long> ids = new ArrayList<>();
        for (long id : page.ids()) {
            ids.add(id);
        }
        return ids;
    }

    static HistoryPlace place(ResultSet row) throws SQLException {
        return SortColumn.place(row, "place", "id");
    }
}
