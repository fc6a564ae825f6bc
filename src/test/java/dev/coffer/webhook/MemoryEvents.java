package dev.coffer.webhook;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.EventArchive;
import dev.coffer.core.webhook.EventStore;
import dev.coffer.core.webhook.FetchedStore;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.RelayPosition;
import dev.coffer.core.webhook.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the ports' promises in memory, except for durability. */
final class MemoryEvents implements EventStore, FetchedStore, EventArchive {
    final List<StoredEvent> rows = new ArrayList<>();
    final Map<String, RelayPosition> positions = new HashMap<>();
    long last;
    long wrong;
    boolean full;
    String mark = "first";

    @Override
    public synchronized boolean keep(ReceivedEvent event) {
        if (full) {
            throw new FailureException(new Failure.Storage("The disk is full."));
        }
        for (int i = 0; i < rows.size(); i++) {
            StoredEvent row = rows.get(i);
            if (isSame(row.received().delivery(), event.delivery())) {
                rows.set(i, new StoredEvent(row.position(), row.deliveries() + 1, row.received()));
                return false;
            }
        }
        rows.add(new StoredEvent(++last, 1, event));
        return true;
    }

    private static boolean isSame(Delivery one, Delivery other) {
        return one.digest().equals(other.digest()) && one.publicKey().equals(other.publicKey());
    }

    @Override
    public synchronized void countWrongSignatures(long more, Instant at) {
        wrong += more;
    }

    @Override
    public synchronized long wrongSignatures() {
        return wrong;
    }

    @Override
    public synchronized Optional<RelayPosition> relayPosition(String relayUrl) {
        return Optional.ofNullable(positions.get(relayUrl));
    }

    @Override
    public synchronized int keepFetched(String relayUrl, RelayPosition upTo, List<ReceivedEvent> events) {
        int fresh = 0;
        for (ReceivedEvent event : events) {
            fresh += keep(event) ? 1 : 0;
        }
        positions.put(relayUrl, upTo);
        return fresh;
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public synchronized List<StoredEvent> after(long position, int atMost, int atMostBytes) {
        return rows.stream()
                .filter(row -> row.position() > position)
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized long oldest() {
        return rows.isEmpty() ? last + 1 : rows.getFirst().position();
    }

    @Override
    public long newest() {
        return last;
    }

    @Override
    public synchronized int prune(Instant before, long atMost) {
        int size = rows.size();
        rows.removeIf(row -> row.position() <= last - atMost);
        return size - rows.size();
    }
}
