package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PastPayments;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger and its history in memory; as strict as the real one about one row a draft. */
final class FakeLedger implements PayoutLedger, PayoutHistory, PastPayments {
    final List<Payout> rows = new ArrayList<>();
    final List<Instant> looks = new ArrayList<>();
    int entered;
    int failures;
    int lookFailures;

    Payout enterCompleted(PayoutDraft draft, Instant at) {
        Payout queued = enter(draft, new IdempotencyKey(UUID.randomUUID()), "4711", "ada", at);
        return replace(queued, queued.outbox().sending(at).accepted(at), remote(draft, PayoutState.COMPLETED));
    }

    Payout enterFailed(PayoutDraft draft, Instant at) {
        Payout queued = enter(draft, new IdempotencyKey(UUID.randomUUID()), "4711", "ada", at);
        return replace(queued, queued.outbox().sending(at).accepted(at), remote(draft, PayoutState.FAILED));
    }

    Payout enterUncertain(PayoutDraft draft, Instant at) {
        Payout queued = enter(draft, new IdempotencyKey(UUID.randomUUID()), "4711", "ada", at);
        Outbox.Note why = new Outbox.Note("no-answer", "no answer", null);
        return replace(queued, queued.outbox().sending(at).uncertain(at, why), null);
    }

    @Override
    public Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        if (failures > 0) {
            failures--;
            throw new FailureException(new Failure.Storage("The disk is full."));
        }
        Optional<Payout> before = findByDraft(draft.draftId());
        if (before.isPresent()) {
            return before.get();
        }
        entered++;
        PayoutId id = new PayoutId(rows.size() + 1L);
        Payout row = new Payout(id, key, draft, account, issuedBy, now, Outbox.queued(now), null, null, null, null);
        rows.add(row);
        return row;
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Payout> findByDraft(UUID draftId) {
        return rows.stream()
                .filter(row -> row.draft().draftId().equals(draftId))
                .findFirst();
    }

    @Override
    public List<Payout> inOutbox(String account, OutboxState state) {
        return rows.stream().filter(row -> row.outbox().state() == state).toList();
    }

    @Override
    public List<Payout> open(String account) {
        return rows.stream().filter(Payout::isOpen).toList();
    }

    @Override
    public List<Payout> similar(PayoutDraft draft, Instant since) {
        looks.add(since);
        if (lookFailures > 0) {
            lookFailures--;
            throw new FailureException(new Failure.Storage("The database is locked."));
        }
        return rows.reversed().stream()
                .filter(row -> row.draft().claimReference().equals(draft.claimReference())
                        || (row.draft().depositAddress().equals(draft.depositAddress())
                                && row.draft().amount().equals(draft.amount())
                                && !row.confirmedAt().isBefore(since)))
                .toList();
    }

    @Override
    public List<Payout> page(HistoryFilter filter, @Nullable PayoutId before, int limit) {
        return rows.reversed().stream()
                .filter(row -> before == null || row.id().compareTo(before) < 0)
                .filter(row -> row.draft()
                        .depositAddress()
                        .text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(filter.text().toLowerCase(java.util.Locale.ROOT)))
                .filter(row -> row.remote() != null && row.remote().state().equals(PayoutState.COMPLETED))
                .limit(limit)
                .toList();
    }

    @Override
    public Past of(Address receiver, @Nullable Asset asset) {
        List<PayoutDraft> paid = rows.reversed().stream()
                .filter(row -> row.remote() != null && row.remote().state().equals(PayoutState.COMPLETED))
                .map(Payout::draft)
                .toList();
        List<PayoutDraft> here = paid.stream()
                .filter(draft -> draft.depositAddress().text().equalsIgnoreCase(receiver.text()))
                .toList();
        Map<Chain, Long> perChain =
                here.stream().collect(Collectors.groupingBy(PayoutDraft::chain, Collectors.counting()));
        return new Past(perChain, amounts(here, asset), amounts(paid, asset));
    }

    private static List<Amount> amounts(List<PayoutDraft> drafts, @Nullable Asset asset) {
        return drafts.stream()
                .map(PayoutDraft::amount)
                .filter(amount -> amount.asset().equals(asset))
                .toList();
    }

    @Override
    public Totals totals(HistoryFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PayoutChange> timeline(PayoutId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remark(PayoutId id, String subject, String detail, Instant now) {
        throw new UnsupportedOperationException();
    }

    private Payout replace(Payout row, Outbox outbox, @Nullable RemotePayout remote) {
        Payout now = new Payout(
                row.id(),
                row.key(),
                row.draft(),
                row.account(),
                row.issuedBy(),
                row.confirmedAt(),
                outbox,
                remote,
                null,
                null,
                null);
        rows.set(rows.indexOf(row), now);
        entered = 0;
        return now;
    }

    private static RemotePayout remote(PayoutDraft draft, PayoutState state) {
        return new RemotePayout(
                "9001",
                "4711",
                draft.depositAddress().text(),
                draft.amount(),
                null,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                "{}");
    }
}
