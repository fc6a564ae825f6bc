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
    /**
     * The columns that a payout is read from, of the table {@code payout} as {@code p}. Named one by one, since {@code p.*} would have
     * SQLite work out every generated column as well.
     */
    static final String OWN =
            "p.id, p.idempotency_key, p.draft_id, p.account, p.issued_by, p.confirmed_at, p.chain, p.currency,"
                    + " p.deposit_address, p.amount, p.claim_reference, p.comment, p.execution_at, p.execution_zone, p.execution_typed,"
                    + " p.previous_attempt, p.override_reason, p.outbox_state, p.outbox_since, p.attempts, p.maybe_sent, p.not_before,"
                    + " p.lookups, p.missing_since, p.note_code, p.note_text, p.note_trace, p.remote_id, p.remote_account,"
                    + " p.remote_deposit_address, p.remote_currency, p.remote_amount, p.remote_fee_currency, p.remote_fee,"
                    + " p.remote_fee_percentage, p.remote_state, p.remote_created_at, p.remote_hash, p.remote_comment,"
                    + " p.remote_execution_at, p.remote_key, p.remote_errors, p.remote_canceled, p.remote_canceled_user,"
                    + " p.remote_canceled_name, p.remote_canceled_message, p.remote_belonging, p.remote_raw, p.remote_read_at,"
                    + " p.mismatch";

    /** The one thing about a payout that another row holds. */
    static final String NEXT_ATTEMPT = "(SELECT n.id FROM payout n WHERE n.previous_attempt = p.id)";

    /** Every query for payouts reads these. */
    static final String COLUMNS = OWN + ", " + NEXT_ATTEMPT + " AS next_attempt";

    static final String SELECT = "SELECT " + COLUMNS + " FROM payout p\n";

    private PayoutRows() {}

    static Payout read(ResultSet row) throws SQLException {
        return read(new RowFields(row));
    }

    static Payout read(PayoutFields row) throws SQLException {
        long id = row.number("id");
        try {
            return new Payout(
                    new PayoutId(id),
                    IdempotencyKey.parse(row.text("idempotency_key")),
                    draft(row),
                    row.text("account"),
                    row.text("issued_by"),
                    row.time("confirmed_at"),
                    outbox(row),
                    RemoteRows.read(row),
                    row.maybeTime("remote_read_at"),
                    row.maybeText("mismatch"),
                    id(row, "next_attempt"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new SQLException("payout " + id + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static PayoutDraft draft(PayoutFields row) throws SQLException {
        return new PayoutDraft(
                UUID.fromString(row.text("draft_id")),
                new Address(Chain.valueOf(row.text("chain")), row.text("deposit_address")),
                Amount.of(Assets.of(row.text("currency")), row.text("amount")),
                row.text("claim_reference"),
                row.text("comment"),
                executionDate(row),
                id(row, "previous_attempt"),
                row.maybeText("override_reason"));
    }

    private static @Nullable ExecutionDate executionDate(PayoutFields row) throws SQLException {
        Instant at = row.maybeTime("execution_at");
        return at == null ? null : new ExecutionDate(at, zone(row.text("execution_zone")), row.text("execution_typed"));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            // A zone that this machine's tables no longer know must not hide a payout. The instant is what counts.
            return ZoneOffset.UTC;
        }
    }

    private static Outbox outbox(PayoutFields row) throws SQLException {
        String code = row.maybeText("note_code");
        return new Outbox(
                OutboxState.valueOf(row.text("outbox_state")),
                row.time("outbox_since"),
                row.count("attempts"),
                row.number("maybe_sent") == 1,
                row.maybeTime("not_before"),
                row.count("lookups"),
                row.maybeTime("missing_since"),
                code == null ? null : new Outbox.Note(code, row.text("note_text"), row.maybeText("note_trace")));
    }

    private static @Nullable PayoutId id(PayoutFields row, String column) throws SQLException {
        Long id = row.maybeNumber(column);
        return id == null ? null : new PayoutId(id);
    }
}
