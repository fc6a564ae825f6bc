package dev.coffer.store;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.UnfinishedPayout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The questions that the ledger asks of the file, on whichever connection and in whichever transaction the caller is. */
final class PayoutQueries {
    /** The very words of the index {@code payout_open}, or SQLite would not use it. */
    static final String IS_OPEN =
            "p.outbox_state = 'ACCEPTED' AND p.remote_state NOT IN ('COMPLETED', 'FAILED', 'CANCELED', 'PARTIAL')";

    /** Among the many that are settled SQLite would choose the wider index, which holds them all. */
    static final String OPEN =
            PayoutRows.SELECT + "INDEXED BY payout_open WHERE p.account = :account AND " + IS_OPEN + " ORDER BY p.id";

    /** Calypso may report an address in hexadecimal in any case, and so it stands in payouts that were brought in. */
    private static final String SPELLINGS =
            "SELECT :address UNION SELECT r.address FROM receiver r WHERE substr(:address, 1, 2) = '0x'"
                    + " AND r.head = lower(substr(:address, 3, 4)) AND lower(r.address) = lower(:address)";

    private PayoutQueries() {}

    static Optional<Payout> find(Handle handle, PayoutId id) {
        return handle.createQuery(PayoutRows.SELECT + "WHERE p.id = :id")
                .bind("id", id.value())
                .map((row, context) -> PayoutRows.read(row))
                .findFirst();
    }

    /** The payout that the draft became, or that was brought in and has its key. */
    static Optional<Payout> byDraft(Handle handle, UUID draftId) {
        return handle.createQuery(PayoutRows.SELECT + "WHERE p.draft_id = :draft OR p.idempotency_key = :draft")
                .bind("draft", draftId.toString())
                .map((row, context) -> PayoutRows.read(row))
                .findFirst();
    }

    /** Another row for the same payout at Calypso, which was brought in. */
    static Optional<PayoutId> twin(Handle handle, Payout payout, RemotePayout remote) {
        return handle.createQuery("SELECT id FROM payout WHERE remote_id = :remote AND account = :account AND id <> :id"
                        + " AND brought_in_at IS NOT NULL")
                .bind("remote", remote.remoteId())
                .bind("account", payout.account())
                .bind("id", payout.id().value())
                .map((row, context) -> new PayoutId(row.getLong(1)))
                .findFirst();
    }

    static List<Payout> inOutbox(Handle handle, String account, OutboxState state) {
        return handle.createQuery(PayoutRows.SELECT + """
                WHERE p.account = :account AND p.outbox_state = :state ORDER BY p.id""")
                .bind("account", account)
                .bind("state", state.name())
                .map((row, context) -> PayoutRows.read(row))
                .list();
    }

    /** Of every account: what a copy of this ledger may have sent. */
    static List<Payout> unsent(Handle handle) {
        return handle.createQuery(PayoutRows.SELECT + """
                WHERE p.outbox_state IN ('QUEUED', 'SENDING') ORDER BY p.id""")
                .map((row, context) -> PayoutRows.read(row))
                .list();
    }

    static List<Payout> open(Handle handle, String account) {
        return handle.createQuery(OPEN)
                .bind("account", account)
                .map((row, context) -> PayoutRows.read(row))
                .list();
    }

    static List<UnfinishedPayout> unfinished(Handle handle, String account) {
        return handle.createQuery("""
                SELECT currency, amount, outbox_state, NULL AS remote_state FROM payout
                WHERE account = :account AND outbox_state IN ('QUEUED', 'SENDING', 'UNCERTAIN')
                UNION ALL
                SELECT currency, amount, outbox_state, remote_state FROM payout p INDEXED BY payout_open
                WHERE account = :account AND\s""" + IS_OPEN)
                .bind("account", account)
                .map((row, context) -> {
                    String remote = row.getString("remote_state");
                    return new UnfinishedPayout(
                            Amount.of(Assets.of(row.getString("currency")), row.getString("amount")),
                            OutboxState.valueOf(row.getString("outbox_state")),
                            remote == null ? null : new PayoutState(remote));
                })
                .list();
    }

    static List<Payout> similar(Handle handle, PayoutDraft draft, Instant since) {
        return handle.createQuery(
                        PayoutRows.SELECT + "WHERE p.draft_id <> :draft AND ((p.deposit_address IN (" + SPELLINGS + """
                    ) AND p.currency = :currency AND p.amount = :amount
                     AND p.confirmed_at >= :since)
                    OR (:claim <> '' AND p.claim_rank = :claim))
                ORDER BY p.id DESC""")
                .bind("draft", draft.draftId().toString())
                .bind("address", draft.depositAddress().text())
                .bind("currency", draft.amount().asset().code())
                .bind("amount", draft.amount().plain())
                .bind("since", since.toEpochMilli())
                .bind("claim", draft.claimReference())
                .map((row, context) -> PayoutRows.read(row))
                .list();
    }
}
