package dev.coffer.export;

import dev.coffer.core.address.Address;
import dev.coffer.core.export.PayoutRecord;
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
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an exported CSV as a payout again, the opposite of {@link Columns}. Throws {@code IllegalArgumentException} or {@code DateTimeException}
 * where a cell does not hold what Coffer wrote.
 */
final class RowReader {
    private final List<Column> columns;
    private final Map<String, String> cells = new HashMap<>();

    RowReader(List<Column> columns) {
        this.columns = columns;
    }

    PayoutRecord read(List<String> line) {
        cells.clear();
        for (int i = 0; i < line.size(); i++) {
            Column column = columns.get(i);
            String cell = line.get(i);
            cells.put(column.name(), column.kind() == Column.Kind.TEXT ? FormulaGuard.lift(cell) : cell);
        }
        PayoutId id = new PayoutId(Long.parseLong(text("payout")));
        Outbox outbox = outbox();
        Payout payout = new Payout(
                id,
                IdempotencyKey.parse(text("idempotency_key")),
                draft(),
                text("account"),
                text("issued_by"),
                Moments.parse(text("confirmed_at")),
                outbox,
                outbox.state() == OutboxState.ACCEPTED ? remote() : null,
                instant("read_at"),
                maybe("mismatch"),
                null);
        return new PayoutRecord(payout, Json.readTimeline(id, text("timeline")));
    }

    private PayoutDraft draft() {
        String previous = maybe("previous_attempt");
        return new PayoutDraft(
                UUID.fromString(text("draft_id")),
                new Address(chain(text("chain")), text("deposit_address")),
                Amount.of(Assets.of(text("currency")), text("amount")),
                text("claim_reference"),
                text("comment"),
                executionDate(),
                previous == null ? null : new PayoutId(Long.parseLong(previous)),
                maybe("override_reason"));
    }

    private @Nullable ExecutionDate executionDate() {
        Instant at = instant("execution_at");
        return at == null ? null : new ExecutionDate(at, ZoneId.of(text("execution_zone")), text("execution_typed"));
    }

    private Outbox outbox() {
        String code = maybe("note_code");
        return new Outbox(
                OutboxState.valueOf(text("request_state")),
                Moments.parse(text("request_since")),
                Integer.parseInt(text("attempts")),
                Boolean.parseBoolean(text("maybe_sent")),
                instant("not_before"),
                Integer.parseInt(text("lookups")),
                instant("missing_since"),
                code == null ? null : new Outbox.Note(code, text("note_text"), maybe("note_trace")));
    }

    private RemotePayout remote() {
        String fee = maybe("fee");
        String percentage = maybe("fee_percentage");
        String key = maybe("calypso_key");
        return new RemotePayout(
                text("calypso_id"),
                text("calypso_account"),
                text("calypso_address"),
                Amount.of(Assets.of(text("calypso_currency")), text("calypso_amount")),
                fee == null ? null : Amount.of(Assets.of(text("fee_currency")), fee),
                percentage == null ? null : new BigDecimal(percentage),
                new PayoutState(text("calypso_state")),
                instant("calypso_created_at"),
                maybe("transaction_hash"),
                maybe("calypso_comment"),
                instant("calypso_execution_at"),
                key == null ? null : IdempotencyKey.parse(key),
                Json.readErrors(maybe("withdrawal_errors")),
                cancellation(),
                maybe("transfer_kind"),
                "");
    }

    private RemotePayout.@Nullable Cancellation cancellation() {
        return Boolean.parseBoolean(text("canceled"))
                ? new RemotePayout.Cancellation(
                        maybe("canceled_by_id"), maybe("canceled_by"), maybe("canceled_because"))
                : null;
    }

    private static Chain chain(String name) {
        return Arrays.stream(Chain.values())
                .filter(chain -> chain.displayName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no chain “" + name + "”"));
    }

    private @Nullable Instant instant(String name) {
        String cell = maybe(name);
        return cell == null ? null : Moments.parse(cell);
    }

    private @Nullable String maybe(String name) {
        String cell = text(name);
        return cell.isEmpty() ? null : cell;
    }

    private String text(String name) {
        String cell = cells.get(name);
        if (cell == null) {
            throw new IllegalStateException("there is no column " + name);
        }
        return cell;
    }
}
