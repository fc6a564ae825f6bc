package dev.coffer.crash;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.UnfinishedPayout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger that passes everything on; a planted mistake overrides one method. */
abstract class ForwardingLedger implements PayoutLedger {
    final PayoutLedger right;

    ForwardingLedger(PayoutLedger right) {
        this.right = right;
    }

    @Override
    public Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        return right.enter(draft, key, account, issuedBy, now);
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return right.find(id);
    }

    @Override
    public Optional<Payout> findByDraft(UUID draftId) {
        return right.findByDraft(draftId);
    }

    @Override
    public List<Payout> inOutbox(String account, OutboxState state) {
        return right.inOutbox(account, state);
    }

    @Override
    public List<Payout> open(String account) {
        return right.open(account);
    }

    @Override
    public List<UnfinishedPayout> unfinished(String account) {
        return right.unfinished(account);
    }

    @Override
    public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
        return right.move(id, expected, next);
    }

    @Override
    public Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
        return right.accept(id, expected, accepted, remote, mismatch);
    }

    @Override
    public Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt) {
        return right.record(id, remote, mismatch, readAt);
    }

    @Override
    public void remark(PayoutId id, String subject, String detail, Instant now) {
        right.remark(id, subject, detail, now);
    }

    @Override
    public List<Payout> similar(PayoutDraft draft, Instant since) {
        return right.similar(draft, since);
    }
}
