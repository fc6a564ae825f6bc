package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads payouts from rows, by hand and with plain JDBC: no reflection, so that the first screen can have its rows at once. */
final class PayoutRows {
    /** Every query for payouts reads these. */
    static final String COLUMNS = "p.*, (SELECT n.id FROM payout n WHERE n.previous_attempt = p.id) AS next_attempt";

    static final String SELECT = "SELECT " + COLUMNS + " FROM payout p\n";

    private PayoutRows() {}

    static Payout read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        try {
            return new Payout(
                    new PayoutId(id),
                    IdempotencyKey.parse(row.getString("idempotency_key")),
                    draft(row),
                    row.getString("account"),
                    row.getString("issued_by"),
                    Instant.ofEpochMilli(row.getLong("confirmed_at")),
                    outbox(row),
                    RemoteRows.read(row),
                    instant(row, "remote_read_at"),
                    row.getString("mismatch"),
                    id(row, "next_attempt"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new SQLException("payout " + id + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static PayoutDraft draft(ResultSet row) throws SQLException {
        return new PayoutDraft(
                UUID.fromString(row.getString("draft_id")),
                new Address(Chain.valueOf(row.getString("chain")), row.getString("deposit_address")),
                Amount.of(Assets.of(row.getString("currency")), row.getString("amount")),
                row.getString("claim_reference"),
                row.getString("comment"),
                executionDate(row),
                id(row, "previous_attempt"),
                row.getString("override_reason"));
    }

    private static @Nullable ExecutionDate executionDate(ResultSet row) throws SQLException {
        Instant at = instant(row, "execution_at");
        return at == null
                ? null
                : new ExecutionDate(at, zone(row.getString("execution_zone")), row.getString("execution_typed"));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            // A zone that this machine's tables no longer know must not hide a payout. The instant is what counts.
            return ZoneOffset.UTC;
        }
    }

    private static Outbox outbox(ResultSet row) throws SQLException {
        String code = row.getString("note_code");
        return new Outbox(
                OutboxState.valueOf(row.getString("outbox_state")),
                Instant.ofEpochMilli(row.getLong("outbox_since")),
                row.getInt("attempts"),
                row.getInt("maybe_sent") == 1,
                instant(row, "not_before"),
                row.getInt("lookups"),
                instant(row, "missing_since"),
                code == null ? null : new Outbox.Note(code, row.getString("note_text"), row.getString("note_trace")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable PayoutId id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PayoutId(id);
    }
}
