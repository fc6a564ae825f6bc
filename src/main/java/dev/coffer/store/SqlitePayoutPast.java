package dev.coffer.store;

import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PastPayout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutPast;
import dev.coffer.core.payout.PayoutState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The past on the read-only connection, from {@code payout_change}. A page goes along the index of first entries and asks four small
 * questions of each row's timeline, so it costs the same at any depth and however many payouts came later.
 */
public final class SqlitePayoutPast implements PayoutPast {
    private static final String SELECT = "SELECT " + PayoutRows.COLUMNS + """
            , f.at AS then_entered,
                (SELECT c.to_state FROM payout_change c WHERE c.payout = p.id AND c.kind = 'OUTBOX' AND c.at <= :at
                 ORDER BY c.seq DESC LIMIT 1) AS then_outbox,
                (SELECT c.to_state FROM payout_change c WHERE c.payout = p.id AND c.kind = 'REMOTE' AND c.at <= :at
                 ORDER BY c.seq DESC LIMIT 1) AS then_remote,
                (SELECT c.at FROM payout_change c WHERE c.payout = p.id AND c.kind <> 'REMARK' AND c.at <= :at
                 ORDER BY c.seq DESC LIMIT 1) AS then_since,
                (SELECT c.detail FROM payout_change c WHERE c.payout = p.id AND c.kind = 'REMARK'
                     AND c.to_state = :hash_remark AND c.at <= :at ORDER BY c.seq DESC LIMIT 1) AS then_hash
            FROM payout_change f\s""";
    private static final String KNOWN = " JOIN payout p ON p.id = f.payout WHERE f.seq = 1 AND f.at <= :at AND ";
    private static final String BY_ENTRY = "INDEXED BY payout_change_first";

    private final Database database;

    public SqlitePayoutPast(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PastPayout> stateAsOf(PayoutId id, Instant at) {
        return database.look(handle -> rows(handle.createQuery(SELECT + KNOWN + "f.payout = :id"), at)
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findFirst());
    }

    @Override
    public Page page(Instant at, @Nullable Place after, int limit) {
        List<PastPayout> rows = database.look(handle -> rows(
                        handle.createQuery(SELECT + BY_ENTRY + KNOWN
                                + "(f.at, f.payout) < (:entered, :id) ORDER BY f.at DESC, f.payout DESC LIMIT :limit"),
                        at)
                .bind(
                        "entered",
                        after == null ? Long.MAX_VALUE : after.entered().toEpochMilli())
                .bind("id", after == null ? Long.MAX_VALUE : after.id().value())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
        PastPayout last = rows.size() < limit ? null : rows.getLast();
        return new Page(
                rows,
                last == null ? null : new Place(last.entered(), last.payout().id()));
    }

    @Override
    public long count(Instant at) {
        return database.look(handle -> handle.createQuery(
                        "SELECT count(*) FROM payout_change " + BY_ENTRY + " WHERE seq = 1 AND at <= :at")
                .bind("at", at.toEpochMilli())
                .map((row, context) -> row.getLong(1))
                .one());
    }

    @Override
    public Optional<BroughtIn.Mark> broughtIn(PayoutId id) {
        return database.look(handle -> handle.createQuery(
                        "SELECT brought_in_by, brought_in_at FROM payout WHERE id = :id AND brought_in_at IS NOT NULL")
                .bind("id", id.value())
                .map((row, context) -> new BroughtIn.Mark(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .findFirst());
    }

    private static Query rows(Query query, Instant at) {
        return query.bind("at", at.toEpochMilli()).bind("hash_remark", Reading.HASH);
    }

    private static PastPayout read(ResultSet row) throws SQLException {
        String remote = row.getString("then_remote");
        return new PastPayout(
                PayoutRows.read(row),
                Instant.ofEpochMilli(row.getLong("then_entered")),
                OutboxState.valueOf(row.getString("then_outbox")),
                remote == null ? null : new PayoutState(remote),
                Instant.ofEpochMilli(row.getLong("then_since")),
                row.getString("then_hash"));
    }
}
