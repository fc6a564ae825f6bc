package dev.coffer.support;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A ledger that keeps the port's promises in memory, except for durability. */
public final class MemoryLedger implements PayoutLedger {
    public final TreeMap<PayoutId, Payout> rows = new TreeMap<>();
    public final List<PayoutChange> changes = new ArrayList<>();
    private boolean full;

    /** From now on every write fails as a full disk does. */
    public void fillDisk() {
        full = true;
    }

    public Payout only() {
        if (rows.size() != 1) {
            throw new AssertionError("expected one payout, found " + rows.size());
        }
        return rows.firstEntry().getValue();
    }

    @Override
    public Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        Optional<Payout> known = findByDraft(draft.draftId());
        if (known.isPresent()) {
            return known.get();
        }
        PayoutId id = new PayoutId(rows.size() + 1L);
        Payout payout = new Payout(id, key, draft, account, issuedBy, now, Outbox.queued(now), null, null, null, null);
        return put(payout, new PayoutChange(id, now, PayoutChange.Kind.OUTBOX, null, "QUEUED", null));
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Payout> findByDraft(UUID draftId) {
        return rows.values().stream()
                .filter(payout -> payout.draft().draftId().equals(draftId))
                .findFirst();
    }

    @Override
    public List<Payout> inOutbox(String account, OutboxState state) {
        return rows.values().stream()
                .filter(payout ->
                        payout.account().equals(account) && payout.outbox().state() == state)
                .toList();
    }

    @Override
    public List<Payout> open(String account) {
        return rows.values().stream()
                .filter(payout -> payout.account().equals(account) && payout.isOpen())
                .toList();
    }

    @Override
    public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
        return replace(
                id, expected, payout -> with(payout, next, payout.remote(), payout.remoteReadAt(), payout.mismatch()));
    }

    @Override
    public Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
        return replace(id, expected, payout -> with(payout, accepted, remote, accepted.since(), mismatch));
    }

    @Override
    public Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt) {
        Payout before = find(id).orElseThrow();
        RemotePayout known = before.remote();
        boolean keeps = known != null
                && !known.state().equals(remote.state())
                && !known.state().canBecome(remote.state());
        Payout after = with(
                before,
                before.outbox(),
                keeps ? known : remote,
                readAt,
                before.mismatch() == null ? doubt(keeps, known, remote, mismatch) : before.mismatch());
        return put(
                after,
                new PayoutChange(
                        id,
                        readAt,
                        PayoutChange.Kind.REMOTE,
                        null,
                        remote.state().code(),
                        null));
    }

    private static @Nullable String doubt(
            boolean keeps, @Nullable RemotePayout known, RemotePayout remote, @Nullable String mismatch) {
        return mismatch == null
                        && keeps
                        && known != null
                        && known.state().isFinal()
                        && remote.state().isFinal()
                ? "Calypso reported " + known.state() + " and later " + remote.state() + "."
                : mismatch;
    }

    @Override
    public void remark(PayoutId id, String subject, String detail, Instant now) {
        changes.add(new PayoutChange(id, now, PayoutChange.Kind.REMARK, null, subject, detail));
    }

    @Override
    public List<Payout> similar(PayoutDraft draft, Instant since) {
        return rows.values().stream()
                .filter(payout -> payout.draft().claimReference().equals(draft.claimReference())
                        || (payout.draft().depositAddress().isSameAs(draft.depositAddress())
                                && payout.draft().amount().equals(draft.amount())
                                && payout.confirmedAt().isAfter(since)))
                .toList()
                .reversed();
    }

    private Optional<Payout> replace(PayoutId id, Outbox expected, UnaryOperator<Payout> change) {
        Payout before = rows.get(id);
        if (before == null || !before.outbox().equals(expected)) {
            return Optional.empty();
        }
        Payout after = change.apply(before);
        return Optional.of(put(
                after,
                new PayoutChange(
                        id,
                        after.outbox().since(),
                        PayoutChange.Kind.OUTBOX,
                        expected.state().name(),
                        after.outbox().state().name(),
                        null)));
    }

    private Payout put(Payout payout, PayoutChange change) {
        if (full) {
            throw new FailureException(new Failure.Storage("The disk is full. Nothing was sent."));
        }
        rows.put(payout.id(), payout);
        changes.add(change);
        return payout;
    }

    private static Payout with(
            Payout payout,
            Outbox outbox,
            @Nullable RemotePayout remote,
            @Nullable Instant readAt,
            @Nullable String mismatch) {
        return new Payout(
                payout.id(),
                payout.key(),
                payout.draft(),
                payout.account(),
                payout.issuedBy(),
                payout.confirmedAt(),
                outbox,
                remote,
                readAt,
                mismatch,
                payout.nextAttempt());
    }
}
