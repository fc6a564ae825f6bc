package dev.coffer.store;

import dev.coffer.core.payout.HistoryFilter.Span;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.HistoryTally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Counts and sums of a filtered view. For states, chains, assets, issuers and periods they are put together from what triggers keep; for
 * amounts from one index; only where a text is looked for are the rows themselves read, a stretch at a time.
 */
final class SqliteHistoryTally implements HistoryTally {

    private final Database database;
    private final Facets facets;
    private final FilterSql filter;
    private final Grain grain;
    private final Deque<Sql> left = new ArrayDeque<>();
    private Sums sums = new Sums();
    private boolean begun;

    SqliteHistoryTally(Database database, Facets facets, FilterSql filter, Grain grain) {
        this.database = database;
        this.facets = facets;
        this.filter = filter;
        this.grain = grain;
    }

    @Override
    public boolean advance() {
        return database.look(handle -> {
            if (!begun) {
                begun = true;
                begin(handle);
            }
            Sql part = left.poll();
            if (part != null) {
                part.list(handle, sums::add);
            }
            // Payouts that are entered meanwhile may bring facets that were not there at the beginning.
            facets.refresh(handle);
            return left.isEmpty();
        });
    }

    private void begin(Handle handle) {
        filter.refresh(handle);
        if (filter.isSummed()) {
            sums = KeptSums.of(handle, filter.confirmed());
            return;
        }
        new Sql("SELECT p.facet, p.amount FROM payout p INDEXED BY payout_vast WHERE p.amount_vast")
                .and(filter.allButFacets())
                .list(handle, sums::addVast);
        if (filter.soughtText().isEmpty()) {
            filter.anyAmountRanges().forEach(range -> left.add(grouped(SortColumn.AMOUNT.from(), range)));
            return;
        }
        List<Long> found = filter.candidates(handle, grain.found());
        if (found != null) {
            left.add(grouped("FROM payout p NOT INDEXED", new Sql("p.id IN (" + OrderSql.list(found) + ")")));
        } else if (!filter.confirmed().equals(Span.EVER)
                && KeptSums.of(handle, filter.confirmed()).payouts() <= 2L * grain.found()) {
            left.add(grouped(SortColumn.CONFIRMED.from(), new Sql("TRUE")));
        } else {
            long last = new Sql("SELECT coalesce(max(id), 0) FROM payout").number(handle);
            for (long id = last; id > 0; id -= 2L * grain.found()) {
                left.add(grouped(
                        "FROM payout p NOT INDEXED", new Sql("p.id > ? AND p.id <= ?", id - 2L * grain.found(), id)));
            }
        }
    }

    private Sql grouped(String from, Sql where) {
        return new Sql("SELECT " + Sums.OF_ROWS + " " + from + " WHERE")
                .add(where)
                .and(filter.allButFacets())
                .add("GROUP BY p.facet");
    }

    @Override
    public HistorySummary summary() {
        return database.look(handle -> sums.summary(facets, filter.filter()));
    }
}
