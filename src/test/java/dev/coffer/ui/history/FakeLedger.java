package dev.coffer.ui.history;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that knows compare-and-set, so that a decision against a row that moved on can be tested. */
final class FakeLedger implements PayoutLedger {
    final Map<PayoutId, Payout> rows = new ConcurrentHashMap<>();
    /** Runs between a use case's reading and its writing. */
    Runnable meanwhile = () -> {};

    FakeLedger put(Payout payout) {
        rows.put(payout.id(), payout);
        return this;
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
        meanwhile.run();
        Payout here = rows.get(id);
        if (here == null || !here.outbox().equals(expected)) {
            return Optional.empty();
        }
        Payout moved = Payouts.with(here, next);
        rows.put(id, moved);
        return Optional.of(moved);
    }

    @Override
    public Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        throw new AssertionError("the history enters nothing and makes no key");
    }

    @Override
    public Optional<Payout> findByDraft(UUID draftId) {
        throw new AssertionError("not asked for by the history");
    }

    @Override
    public List<Payout> inOutbox(String account, OutboxState state) {
        throw new AssertionError("not asked for by the history");
    }

    @Override
    public List<Payout> open(String account) {
        throw new AssertionError("not asked for by the history");
    }

    @Override
    public Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
        throw new AssertionError("not asked for by the history");
    }

    @Override
    public Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt) {
        throw new AssertionError("not asked for by the history");
    }

    @Override
    public void remark(PayoutId id, String subject, String detail, Instant now) {
        throw new AssertionError("not asked for by the history");
    }

    @Override
    public List<Payout> similar(PayoutDraft draft, Instant since) {
        throw new AssertionError("not asked for by the history");
    }
}
