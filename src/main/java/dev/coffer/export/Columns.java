package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.StateWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every field of a payout in the order of the file: first what people look for, then what an archive needs so that nothing of the payout
 * is lost that Coffer understands ({@link RowReader} is the way back). A payout that was tried again is found by the later attempt's
 * {@code previous_attempt}. Calypso's answer, as it came, is not among them: it doubles the file and says nothing more to people.
 */
final class Columns {
    private final List<Column> columns = new ArrayList<>();
    private final Moments moments;

    private Columns(Moments moments) {
        this.moments = moments;
    }

    /** Everything of which a payout can be made again. */
    static List<Column> in(Moments moments) {
        Columns all = new Columns(moments);
        all.intent();
        all.outcome();
        all.request();
        all.remote();
        all.lists();
        return List.copyOf(all.columns);
    }

    private void intent() {
        plain("payout", row -> row.payout().id().toString());
        time("confirmed_at", row -> row.payout().confirmedAt());
        add("state", Column.Kind.TEXT, row -> StateWords.of(row.payout()).label());
        plain("amount", row -> draft(row).amount().plain());
        plain("currency", row -> draft(row).amount().asset().code());
        plain("chain", row -> draft(row).chain().displayName());
        text("deposit_address", row -> draft(row).depositAddress().text());
        text("claim_reference", row -> draft(row).claimReference());
        text("comment", row -> draft(row).comment());
        text("issued_by", row -> row.payout().issuedBy());
        text("account", row -> row.payout().account());
        time("execution_at", execution(ExecutionDate::instant));
        plain("execution_zone", execution(date -> date.zone().getId()));
        text("execution_typed", execution(ExecutionDate::typed));
    }

    private void outcome() {
        plain("fee", remote(it -> it.fee() == null ? null : it.fee().plain()));
        plain("fee_currency", remote(it -> it.fee() == null ? null : code(it.fee())));
        plain(
                "fee_percentage",
                remote(it ->
                        it.feePercentage() == null ? null : it.feePercentage().toPlainString()));
        text("transaction_hash", remote(RemotePayout::transactionHash));
        text("calypso_id", remote(RemotePayout::remoteId));
        text("calypso_state", remote(it -> it.state().code()));
        time("read_at", row -> row.payout().remoteReadAt());
        text("mismatch", row -> row.payout().mismatch());
        truth("canceled", remote(it -> it.cancellation() == null ? null : "true"));
        text("canceled_by", canceled(RemotePayout.Cancellation::name));
        text("canceled_by_id", canceled(RemotePayout.Cancellation::userId));
        text("canceled_because", canceled(RemotePayout.Cancellation::message));
        plain("previous_attempt", Columns::previous);
        text("override_reason", row -> draft(row).overrideReason());
        plain("idempotency_key", row -> row.payout().key().toString());
        plain("draft_id", row -> draft(row).draftId().toString());
    }

    private void request() {
        plain("request_state", row -> outbox(row).state().name());
        time("request_since", row -> outbox(row).since());
        plain("attempts", row -> Integer.toString(outbox(row).attempts()));
        truth("maybe_sent", row -> Boolean.toString(outbox(row).maybeSent()));
        time("not_before", row -> outbox(row).notBefore());
        plain("lookups", row -> Integer.toString(outbox(row).lookups()));
        time("missing_since", row -> outbox(row).missingSince());
        text("note_code", note(Outbox.Note::code));
        text("note_text", note(Outbox.Note::text));
        text("note_trace", note(Outbox.Note::traceId));
    }

    private void remote() {
        text("calypso_account", remote(RemotePayout::account));
        text("calypso_address", remote(RemotePayout::depositAddress));
        plain("calypso_amount", remote(it -> it.amount().plain()));
        text("calypso_currency", remote(it -> code(it.amount())));
        time("calypso_created_at", remote(RemotePayout::createdDate));
        text("calypso_comment", remote(RemotePayout::comment));
        time("calypso_execution_at", remote(RemotePayout::executionDate));
        plain(
                "calypso_key",
                remote(it ->
                        it.idempotencyKey() == null ? null : it.idempotencyKey().toString()));
        text("transfer_kind", remote(RemotePayout::belongingType));
    }

    private void lists() {
        add("withdrawal_errors", Column.Kind.LIST, remote(it -> Json.errors(it.errors())));
        add("timeline", Column.Kind.LIST, row -> Json.timeline(row.timeline(), moments));
    }

    private void text(String name, Function<PayoutRecord, @Nullable String> value) {
        add(name, Column.Kind.TEXT, value);
    }

    private void plain(String name, Function<PayoutRecord, @Nullable String> value) {
        add(name, Column.Kind.PLAIN, value);
    }

    private void truth(String name, Function<PayoutRecord, @Nullable String> value) {
        add(name, Column.Kind.TRUTH, value);
    }

    private void time(String name, Function<PayoutRecord, @Nullable Instant> value) {
        plain(name, row -> {
            Instant at = value.apply(row);
            return at == null ? null : moments.iso(at);
        });
    }

    private void add(String name, Column.Kind kind, Function<PayoutRecord, @Nullable String> value) {
        columns.add(new Column(name, kind, value));
    }

    private static @Nullable String previous(PayoutRecord row) {
        PayoutId previous = draft(row).previousAttempt();
        return previous == null ? null : previous.toString();
    }

    private static String code(Amount amount) {
        return amount.asset().code();
    }

    private static PayoutDraft draft(PayoutRecord row) {
        return row.payout().draft();
    }

    private static Outbox outbox(PayoutRecord row) {
        return row.payout().outbox();
    }

    private static <T> Function<PayoutRecord, @Nullable T> remote(Function<RemotePayout, @Nullable T> value) {
        return row -> {
            Payout payout = row.payout();
            RemotePayout remote = payout.remote();
            return remote == null ? null : value.apply(remote);
        };
    }

    private static Function<PayoutRecord, @Nullable String> canceled(
            Function<RemotePayout.Cancellation, @Nullable String> value) {
        return remote(it -> {
            RemotePayout.Cancellation cancellation = it.cancellation();
            return cancellation == null ? null : value.apply(cancellation);
        });
    }

    private static <T> Function<PayoutRecord, @Nullable T> execution(Function<ExecutionDate, T> value) {
        return row -> {
            ExecutionDate date = draft(row).executionDate();
            return date == null ? null : value.apply(date);
        };
    }

    private static Function<PayoutRecord, @Nullable String> note(Function<Outbox.Note, @Nullable String> value) {
        return row -> {
            Outbox.Note note = outbox(row).note();
            return note == null ? null : value.apply(note);
        };
    }
}
