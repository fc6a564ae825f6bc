package dev.coffer.store;

import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Columns of {@code payout} with what goes into them, the opposite of {@link PayoutRows}. The list of columns and the values come
 * from one map, so they cannot drift apart.
 */
final class PayoutColumns {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    PayoutColumns intent(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        set("idempotency_key", key.toString());
        set("draft_id", draft.draftId().toString());
        set("account", account);
        set("issued_by", issuedBy);
        set("confirmed_at", now.toEpochMilli());
        set("chain", draft.chain().name());
        set("currency", draft.amount().asset().code());
        set("deposit_address", draft.depositAddress().text());
        set("amount", draft.amount().plain());
        set("claim_reference", draft.claimReference());
        set("comment", draft.comment());
        ExecutionDate date = draft.executionDate();
        set("execution_at", date == null ? null : date.instant().toEpochMilli());
        set("execution_zone", date == null ? null : date.zone().getId());
        set("execution_typed", date == null ? null : date.typed());
        PayoutId previous = draft.previousAttempt();
        set("previous_attempt", previous == null ? null : previous.value());
        set("override_reason", draft.overrideReason());
        return set("search_text", SearchText.of(draft, key, null));
    }

    PayoutColumns outbox(Outbox outbox) {
        set("outbox_state", outbox.state().name());
        set("outbox_since", outbox.since().toEpochMilli());
        set("attempts", outbox.attempts());
        set("maybe_sent", outbox.maybeSent() ? 1 : 0);
        set("not_before", millis(outbox.notBefore()));
        set("lookups", outbox.lookups());
        set("missing_since", millis(outbox.missingSince()));
        Outbox.Note note = outbox.note();
        set("note_code", note == null ? null : note.code());
        set("note_text", note == null ? null : note.text());
        return set("note_trace", note == null ? null : note.traceId());
    }

    PayoutColumns remote(PayoutDraft draft, IdempotencyKey key, RemotePayout remote) {
        set("remote_id", remote.remoteId());
        set("remote_account", remote.account());
        set("remote_deposit_address", remote.depositAddress());
        set("remote_currency", remote.amount().asset().code());
        set("remote_amount", remote.amount().plain());
        Amount fee = remote.fee();
        set("remote_fee_currency", fee == null ? null : fee.asset().code());
        set("remote_fee", fee == null ? null : fee.plain());
        set(
                "remote_fee_percentage",
                remote.feePercentage() == null ? null : remote.feePercentage().toString());
        set("remote_state", remote.state().code());
        set("remote_created_at", millis(remote.createdDate()));
        set("remote_hash", remote.transactionHash());
        set("remote_comment", remote.comment());
        set("remote_execution_at", millis(remote.executionDate()));
        IdempotencyKey remoteKey = remote.idempotencyKey();
        set("remote_key", remoteKey == null ? null : remoteKey.toString());
        set("remote_errors", remote.errors().size());
        RemotePayout.Cancellation canceled = remote.cancellation();
        set("remote_canceled", canceled == null ? 0 : 1);
        set("remote_canceled_user", canceled == null ? null : canceled.userId());
        set("remote_canceled_name", canceled == null ? null : canceled.name());
        set("remote_canceled_message", canceled == null ? null : canceled.message());
        set("remote_belonging", remote.belongingType());
        set("remote_raw", remote.raw());
        return set("search_text", SearchText.of(draft, key, remote));
    }

    PayoutColumns set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** Inserts one row. */
    void insert(Handle handle) {
        String columns = String.join(", ", values.keySet());
        String places = values.keySet().stream().map(it -> ":" + it).collect(Collectors.joining(", "));
        bind(handle.createUpdate("INSERT INTO payout (" + columns + ") VALUES (" + places + ")"))
                .execute();
    }

    /** Sets the columns of one payout, whatever they were. */
    void update(Handle handle, PayoutId id) {
        bind(handle.createUpdate("UPDATE payout SET " + assignments() + " WHERE id = :id"))
                .bind("id", id.value())
                .execute();
    }

    /** Sets the columns only where the outbox is still exactly {@code expected}; whether it was. */
    boolean updateIf(Handle handle, PayoutId id, Outbox expected) {
        int rows = bind(handle.createUpdate("UPDATE payout SET " + assignments() + """

                WHERE id = :id AND outbox_state = :was_state AND outbox_since = :was_since AND attempts = :was_attempts
                  AND maybe_sent = :was_maybe_sent AND not_before IS :was_not_before AND lookups = :was_lookups
                  AND missing_since IS :was_missing_since"""))
                .bind("id", id.value())
                .bind("was_state", expected.state().name())
                .bind("was_since", expected.since().toEpochMilli())
                .bind("was_attempts", expected.attempts())
                .bind("was_maybe_sent", expected.maybeSent() ? 1 : 0)
                .bind("was_not_before", millis(expected.notBefore()))
                .bind("was_lookups", expected.lookups())
                .bind("was_missing_since", millis(expected.missingSince()))
                .execute();
        return rows == 1;
    }

    private String assignments() {
        return values.keySet().stream().map(it -> it + " = :" + it).collect(Collectors.joining(", "));
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bindMap(values);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
