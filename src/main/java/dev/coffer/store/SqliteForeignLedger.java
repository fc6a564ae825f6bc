package dev.coffer.store;

import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.ForeignLedger;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange.Kind;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Payouts from elsewhere in SQLite, in the same table as those that were issued here. Called on the database thread. */
public final class SqliteForeignLedger implements ForeignLedger {
    /** Two searches rather than one with OR, for which SQLite would read the whole table. */
    static final String KNOWN = """
            SELECT id FROM payout WHERE remote_id = :remote AND account = :account COLLATE NOCASE
            UNION SELECT id FROM payout WHERE idempotency_key = :key""";

    private final Database database;

    public SqliteForeignLedger(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Payout> known(String account, RemotePayout found) {
        return database.read(handle -> known(handle, account, found));
    }

    private static Optional<Payout> known(Handle handle, String account, RemotePayout found) {
        IdempotencyKey key = found.idempotencyKey();
        return handle.createQuery(PayoutRows.SELECT + "WHERE p.id IN (" + KNOWN + ") ORDER BY p.id LIMIT 1")
                .bind("remote", found.remoteId())
                .bind("account", account)
                .bind("key", key == null ? null : key.toString())
                .map((row, context) -> PayoutRows.read(row))
                .findFirst();
    }

    @Override
    public Payout enter(BroughtIn from) {
        return database.write(handle -> {
            known(handle, from.account(), from.remote()).ifPresent(payout -> {
                throw database.refuse("It is here already, as payout " + payout.id() + ". Nothing was entered.");
            });
            PayoutDraft draft = from.draft();
            // As if accepted at once: it waits for nothing here and was never attempted.
            Outbox accepted = new Outbox(OutboxState.ACCEPTED, from.at(), 0, false, null, 0, null, null);
            Reading reading = Reading.first(from.remote(), null);
            new PayoutColumns()
                    .intent(draft, from.key(), from.account(), BroughtIn.ELSEWHERE, from.made())
                    .outbox(accepted)
                    .remote(draft, from.key(), from.remote())
                    .set("remote_read_at", from.at().toEpochMilli())
                    .set("brought_in_by", from.by())
                    .set("brought_in_at", from.at().toEpochMilli())
                    .insert(handle);
            Payout entered = PayoutQueries.byDraft(handle, draft.draftId()).orElseThrow();
            WithdrawalErrors.replace(handle, entered.id(), from.remote().errors());
            Timeline timeline = new Timeline(handle, entered.id(), from.at());
            timeline.append(new Timeline.Line(
                    Kind.OUTBOX,
                    null,
                    OutboxState.ACCEPTED.name(),
                    "brought in by " + from.by() + ", not issued here; Calypso id "
                            + from.remote().remoteId()));
            reading.lines().forEach(timeline::append);
            return PayoutQueries.find(handle, entered.id()).orElseThrow();
        });
    }
}
