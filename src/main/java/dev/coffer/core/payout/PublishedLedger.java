package dev.coffer.core.payout;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger that tells the screens and the sender what changed, after it is durable and never before. */
public final class PublishedLedger implements PayoutLedger {
    private final PayoutLedger ledger;
    private final Publisher<ChangedPayouts> changes = new Publisher<>(ChangedPayouts.NONE);

    public PublishedLedger(PayoutLedger ledger) {
        this.ledger = ledger;
    }

    public Feed<ChangedPayouts> changes() {
        return changes;
    }

    @Override
    public Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        return published(ledger.enter(draft, key, account, issuedBy, now));
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return ledger.find(id);
    }

    @Override
    public Optional<Payout> findByDraft(UUID draftId) {
        return ledger.findByDraft(draftId);
    }

    @Override
    public List<Payout> inOutbox(String account, OutboxState state) {
        return ledger.inOutbox(account, state);
    }

    @Override
    public List<Payout> open(String account) {
        return ledger.open(account);
    }

    @Override
    public List<UnfinishedPayout> unfinished(String account) {
        return ledger.unfinished(account);
    }

    @Override
    public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
        return ledger.move(id, expected, next).map(this::published);
    }

    @Override
    public Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
        return ledger.accept(id, expected, accepted, remote, mismatch).map(this::published);
    }

    @Override
    public Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt) {
        return published(ledger.record(id, remote, mismatch, readAt));
    }

    @Override
    public void remark(PayoutId id, String subject, String detail, Instant now) {
        ledger.remark(id, subject, detail, now);
        ledger.find(id).ifPresent(this::published);
    }

    @Override
    public List<Payout> similar(PayoutDraft draft, Instant since) {
        return ledger.similar(draft, since);
    }

    /** The same for payouts that are brought in. */
    public ForeignLedger published(ForeignLedger foreign) {
        return new ForeignLedger() {
            @Override
            public Optional<Payout> known(String account, RemotePayout found) {
                return foreign.known(account, found);
            }

            @Override
            public Payout enter(BroughtIn payout) {
                return published(foreign.enter(payout));
            }
        };
    }

    private Payout published(Payout payout) {
        try {
            changes.publish(new ChangedPayouts(List.of(payout)));
        } catch (RuntimeException e) {
            // What is durable stays so, whatever a listener makes of it: the caller must not be told otherwise.
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, e);
        }
        return payout;
    }
}
