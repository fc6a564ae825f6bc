package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of payouts. */
final class PayoutTable {

    private static final long FIRST_ID = 481_516;

    private final SandboxStore store;

    PayoutTable(SandboxStore store) {
        this.store = store;
    }

    /** @return the new payout's id */
    long insert(Booked payout) {
        Order order = payout.order();
        long id = store.queryOne("SELECT max(id) FROM payout", row -> row.getLong(1))
                        .map(last -> Math.max(last, FIRST_ID - 1))
                        .orElse(FIRST_ID - 1)
                + 1;
        store.update(
                "INSERT INTO payout (id, key, address, amount, currency, comment, external_id, execution_ms, fee,"
                        + " fee_percent, accepted_ms, state, debited, forced)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                id,
                order.key(),
                order.address(),
                order.amount().toPlainString(),
                order.asset().name(),
                order.comment(),
                order.externalId(),
                millis(order.executionDate()),
                payout.fee().toPlainString(),
                payout.feePercent().toPlainString(),
                payout.accepted().toEpochMilli(),
                payout.state());
        return id;
    }

    void save(Booked payout, @Nullable Instant due) {
        Progress progress = payout.progress();
        store.update(
                "UPDATE payout SET state = ?, prev_state = ?, hash = ?, prev_hash = ?, debited = ?, forced = ?,"
                        + " error = ?, released_ms = ?, due_ms = ? WHERE id = ?",
                progress.state(),
                progress.previous(),
                progress.hash(),
                progress.previousHash(),
                progress.debited() ? 1 : 0,
                progress.forced() ? 1 : 0,
                progress.error(),
                millis(progress.released()),
                millis(due),
                payout.id());
    }

    Optional<Booked> byId(long id) {
        return store.queryOne("SELECT * FROM payout WHERE id = ?", PayoutTable::read, id);
    }

    Optional<Booked> byKey(String key) {
        return store.queryOne("SELECT * FROM payout WHERE key = ?", PayoutTable::read, key);
    }

    /** The payout whose next step is due first, if it is due by now. */
    Optional<Due> nextDue(Instant now) {
        return store.queryOne(
                "SELECT * FROM payout WHERE due_ms <= ? ORDER BY due_ms, id LIMIT 1",
                row -> new Due(read(row), Instant.ofEpochMilli(row.getLong("due_ms"))),
                now.toEpochMilli());
    }

    List<Booked> waiting() {
        return store.query("SELECT * FROM payout WHERE due_ms IS NOT NULL", PayoutTable::read);
    }

    List<Booked> all() {
        return store.query("SELECT * FROM payout ORDER BY id", PayoutTable::read);
    }

    /** A payout and the moment of its next step. */
    record Due(Booked payout, Instant at) {}

    private static Booked read(ResultSet row) throws SQLException {
        Order order = new Order(
                row.getString("key"),
                row.getString("address"),
                new BigDecimal(row.getString("amount")),
                SandboxAsset.valueOf(row.getString("currency")),
                row.getString("comment"),
                row.getString("external_id"),
                instant(row, "execution_ms"));
        Progress progress = new Progress(
                row.getString("state"),
                row.getString("prev_state"),
                row.getString("hash"),
                row.getString("prev_hash"),
                row.getInt("debited") != 0,
                row.getInt("forced") != 0,
                row.getString("error"),
                instant(row, "released_ms"));
        return new Booked(
                row.getLong("id"),
                order,
                new BigDecimal(row.getString("fee")),
                new BigDecimal(row.getString("fee_percent")),
                Instant.ofEpochMilli(row.getLong("accepted_ms")),
                progress);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
