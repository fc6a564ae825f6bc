package dev.coffer.store;

import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Facet;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The facets of the file. They are only ever added to, so the old ones are read once. Used while holding the reading connection, like
 * everything that filters.
 */
final class Facets {
    private final TreeMap<Long, Facet> known = new TreeMap<>();

    /** Reads what was added since. */
    void refresh(Handle handle) {
        long newest = known.isEmpty() ? 0 : known.lastKey();
        new Sql("SELECT * FROM payout_facet WHERE id > ?", newest)
                .list(handle, row -> Map.entry(row.getLong("id"), read(row)))
                .forEach(each -> known.put(each.getKey(), each.getValue()));
    }

    int size() {
        return known.size();
    }

    Facet of(long id) {
        Facet facet = known.get(id);
        if (facet == null) {
            throw new IllegalStateException("facet " + id + " was not read");
        }
        return facet;
    }

    /** One for the row's facet, which may be younger than the last {@link #refresh}. */
    Facet of(Handle handle, long id) {
        if (!known.containsKey(id)) {
            refresh(handle);
        }
        return of(id);
    }

    Collection<Facet> all() {
        return known.values();
    }

    /** As a condition on {@code p.facet}: empty where all pass, whichever list is the shorter one otherwise. */
    Sql condition(Predicate<Facet> admits) {
        List<Long> in = new ArrayList<>();
        List<Long> out = new ArrayList<>();
        known.forEach((id, facet) -> (admits.test(facet) ? in : out).add(id));
        if (out.isEmpty()) {
            return new Sql("");
        }
        // A row without a facet is not there to be found by "not in" either.
        return in.size() <= out.size()
                ? new Sql("p.facet IN (" + OrderSql.list(in) + ")")
                : new Sql("p.facet NOT IN (" + OrderSql.list(out) + ")");
    }

    /** The same as a list of what passes, however long it is: for an index that is looked into facet by facet. */
    Sql list(Predicate<Facet> admits) {
        List<Long> in = new ArrayList<>();
        known.forEach((id, facet) -> {
            if (admits.test(facet)) {
                in.add(id);
            }
        });
        return new Sql("p.facet IN (" + OrderSql.list(in) + ")");
    }

    private static Facet read(ResultSet row) throws SQLException {
        EnumSet<Standing.Mark> marks = EnumSet.noneOf(Standing.Mark.class);
        mark(row, "scheduled", Standing.Mark.SCHEDULED, marks);
        mark(row, "overdue", Standing.Mark.OVERDUE, marks);
        mark(row, "differs", Standing.Mark.DIFFERS, marks);
        mark(row, "replaced", Standing.Mark.REPLACED, marks);
        return new Facet(
                new Standing(
                        OutboxState.valueOf(row.getString("outbox_state")),
                        state(row.getString("remote_state")),
                        marks),
                Chain.valueOf(row.getString("chain")),
                Assets.of(row.getString("currency")),
                row.getString("issued_by"));
    }

    private static void mark(ResultSet row, String column, Standing.Mark mark, EnumSet<Standing.Mark> marks)
            throws SQLException {
        if (row.getInt(column) == 1) {
            marks.add(mark);
        }
    }

    private static @Nullable PayoutState state(String code) {
        return code.isEmpty() ? null : new PayoutState(code);
    }
}
