package dev.coffer.sync;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.EventQueue;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.support.MemoryLedger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Waiting events in memory, beside a ledger in memory. */
final class MemoryQueue implements EventQueue {
    private final MemoryLedger ledger;
    private final TreeMap<Long, StoredEvent> rows = new TreeMap<>();
    private final Map<Long, EventOutcome> outcomes = new HashMap<>();

    /** Named by its events although the ledger does not give it. */
    @Nullable
    Payout stillNames;

    boolean broken;

    MemoryQueue(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    StoredEvent add(WebhookEvent event) {
        long position = rows.size() + 1L;
        Delivery delivery = new Delivery("key", "sign", new byte[] {(byte) position, (byte) (position >> 8)});
        StoredEvent stored = new StoredEvent(position, 1, new ReceivedEvent(event, delivery, Instant.EPOCH));
        rows.put(position, stored);
        return stored;
    }

    @Nullable
    EventOutcome outcome(StoredEvent event) {
        return outcomes.get(event.position());
    }

    @Override
    public List<StoredEvent> waiting(long after, int atMost) {
        return rows.tailMap(after, false).values().stream()
                .filter(row -> !outcomes.containsKey(row.position()))
                .limit(atMost)
                .toList();
    }

    @Override
    public void done(Collection<StoredEvent> events, EventOutcome outcome, Instant now) {
        events.forEach(event -> outcomes.put(event.position(), outcome));
    }

    @Override
    public Optional<Payout> announced(WebhookEvent event) {
        if (stillNames != null && remoteId(stillNames).equals(event.remoteId())) {
            return Optional.of(stillNames);
        }
        return ledger.rows.values().stream()
                .filter(payout -> payout.key().equals(event.idempotencyKey())
                        || (payout.remote() != null
                                && payout.remote().remoteId().equals(event.remoteId())))
                .findFirst();
    }

    private static String remoteId(Payout payout) {
        return Objects.requireNonNull(payout.remote()).remoteId();
    }

    @Override
    public boolean isRemarked(PayoutId payout, String subject, String detail) {
        if (broken) {
            throw new IllegalStateException("a fault");
        }
        return ledger.changes.stream()
                .anyMatch(change -> change.payout().equals(payout)
                        && change.to().equals(subject)
                        && Objects.equals(change.detail(), detail));
    }

    @Override
    public int forget(Instant doneBefore) {
        return 0;
    }
}
