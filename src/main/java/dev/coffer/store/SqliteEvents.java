package dev.coffer.store;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.EventQueue;
import dev.coffer.core.webhook.EventStore;
import dev.coffer.core.webhook.FetchedStore;
import dev.coffer.core.webhook.ImportOffer;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.RelayPosition;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Webhook events in the ledger's own file, so that what they are about is found beside them. Called on the database thread. */
public final class SqliteEvents implements EventStore, FetchedStore, EventQueue {
    private final Database database;

    public SqliteEvents(Database database) {
        this.database = database;
    }

    @Override
    public boolean keep(ReceivedEvent event) {
        return database.write(handle -> EventRows.keep(handle, event, EventRows.Same.BODY));
    }

    @Override
    public void countWrongSignatures(long more, Instant last) {
        database.write(handle -> {
            EventRows.countWrongSignatures(handle, more, last);
            return more;
        });
    }

    @Override
    public long wrongSignatures() {
        return database.read(EventRows::wrongSignatures);
    }

    @Override
    public Optional<RelayPosition> relayPosition(String relayUrl) {
        return database.read(handle -> handle.createQuery("SELECT relay, position FROM webhook_relay WHERE url = :url")
                .bind("url", relayUrl)
                .map((row, context) -> new RelayPosition(row.getString(1), row.getLong(2)))
                .findFirst());
    }

    @Override
    public int keepFetched(String relayUrl, RelayPosition upTo, List<ReceivedEvent> events) {
        return database.write(handle -> {
            int fresh = 0;
            for (ReceivedEvent event : events) {
                fresh += EventRows.keep(handle, event, EventRows.Same.BODY) ? 1 : 0;
            }
            handle.createUpdate("""
                    INSERT INTO webhook_relay (url, relay, position) VALUES (:url, :relay, :position)
                    ON CONFLICT (url) DO UPDATE SET relay = excluded.relay, position = excluded.position""")
                    .bind("url", relayUrl)
                    .bind("relay", upTo.relay())
                    .bind("position", upTo.position())
                    .execute();
            return fresh;
        });
    }

    @Override
    public List<StoredEvent> waiting(long after, int atMost) {
        return database.read(handle -> handle.createQuery(
                        EventRows.SELECT + "WHERE outcome IS NULL AND position > :after ORDER BY position LIMIT :most")
                .bind("after", after)
                .bind("most", atMost)
                .map((row, context) -> EventRows.read(row))
                .list());
    }

    @Override
    public void done(Collection<StoredEvent> events, EventOutcome outcome, Instant now) {
        database.write(handle -> {
            for (StoredEvent event : events) {
                handle.createUpdate(
                                "UPDATE webhook_event SET outcome = :outcome, done_at = :now WHERE position = :position")
                        .bind("outcome", outcome.name())
                        .bind("now", now.toEpochMilli())
                        .bind("position", event.position())
                        .execute();
            }
            return outcome;
        });
    }

    @Override
    public Optional<Payout> announced(WebhookEvent event) {
        return database.read(handle -> byKey(handle, event).or(() -> byRemoteId(handle, event)));
    }

    private static Optional<Payout> byKey(Handle handle, WebhookEvent event) {
        return handle.createQuery(PayoutRows.SELECT + "WHERE p.idempotency_key = :key")
                .bind("key", EventRows.text(event.idempotencyKey()))
                .map((row, context) -> PayoutRows.read(row))
                .findFirst();
    }

    private static Optional<Payout> byRemoteId(Handle handle, WebhookEvent event) {
        return handle.createQuery(PayoutRows.SELECT + "WHERE p.remote_id = :id ORDER BY p.id DESC LIMIT 1")
                .bind("id", event.remoteId())
                .map((row, context) -> PayoutRows.read(row))
                .findFirst();
    }

    @Override
    public boolean isRemarked(PayoutId payout, String subject, String detail) {
        return database.read(
                handle -> new Timeline(handle, payout, Instant.EPOCH).has(Timeline.Line.remark(subject, detail)));
    }

    @Override
    public List<ImportOffer> offered() {
        return database.read(handle -> handle.createQuery("""
                SELECT remote_id, idempotency_key, currency, payout_status, received_at, max(position)
                FROM webhook_event event WHERE outcome = 'OFFERED'
                    AND NOT EXISTS (SELECT 1 FROM payout WHERE payout.remote_id = event.remote_id)
                    AND NOT EXISTS (SELECT 1 FROM payout WHERE payout.idempotency_key = event.idempotency_key)
                GROUP BY coalesce(remote_id, idempotency_key) ORDER BY max(position) DESC""")
                .map((row, context) -> new ImportOffer(
                        row.getString(1),
                        EventRows.key(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list());
    }

    @Override
    public int forget(Instant doneBefore) {
        return database.write(handle -> handle.createUpdate(
                        "DELETE FROM webhook_event WHERE done_at < :before AND outcome <> 'OFFERED'")
                .bind("before", doneBefore.toEpochMilli())
                .execute());
    }
}
