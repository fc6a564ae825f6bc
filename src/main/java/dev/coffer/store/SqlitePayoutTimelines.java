package dev.coffer.store;

import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutTimelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Timelines on the read-only connection, one query a page. */
public final class SqlitePayoutTimelines implements PayoutTimelines {
    private final Database database;

    public SqlitePayoutTimelines(Database database) {
        this.database = database;
    }

    @Override
    public Map<PayoutId, List<PayoutChange>> of(List<PayoutId> payouts) {
        Map<PayoutId, List<PayoutChange>> timelines = new LinkedHashMap<>();
        payouts.forEach(id -> timelines.put(id, new ArrayList<>()));
        // One parameter for all of them: SQLite's json_each is a table of what the text lists.
        String ids = payouts.stream().map(PayoutId::toString).collect(Collectors.joining(",", "[", "]"));
        return database.look(handle -> {
            handle.createQuery("""
                    SELECT payout, at, kind, from_state, to_state, detail FROM payout_change
                    WHERE payout IN (SELECT value FROM json_each(:ids)) ORDER BY payout, seq""")
                    .bind("ids", ids)
                    .map((row, context) -> new PayoutChange(
                            new PayoutId(row.getLong(1)),
                            Instant.ofEpochMilli(row.getLong(2)),
                            PayoutChange.Kind.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)))
                    .forEach(change -> Objects.requireNonNull(timelines.get(change.payout()))
                            .add(change));
            return timelines;
        });
    }
}
