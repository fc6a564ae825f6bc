package dev.coffer.store;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.EventQueue;
import dev.coffer.core.webhook.EventStore;
import dev.coffer.core.webhook.FetchedStore;
import dev.coffer.core.webhook.ImportOffer;
import dev.coffer.core.webhook.ImportOffers;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.RelayPosition;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Webhook events in the ledger's own file, so that what they are about is found beside them. Called on the database thread. */
public final class SqliteEvents implements EventStore, FetchedStore, EventQueue, ImportOffers {
    private static final String OFFERED = """
             event.outcome = 'OFFERED'
                AND NOT EXISTS (SELECT 1 FROM payout WHERE payout.remote_id = event.remote_id)
                AND NOT EXISTS (SELECT 1 FROM payout WHERE payout.idempotency_key = event.idempotency_key)
            """;

    private static final String NEWEST = """
            SELECT remote_id, idempotency_key, currency, payout_status, received_at, position
            FROM webhook_event event INDEXED BY webhook_event_offered_newest WHERE
            """ + OFFERED + """
            AND NOT EXISTS (SELECT 1 FROM webhook_event later WHERE later.outcome = 'OFFERED'
                AND coalesce(later.remote_id, later.idempotency_key) = coalesce(event.remote_id, event.idempotency_key)
                AND later.position > event.position)
            ORDER BY position DESC LIMIT :most""";

    private static final String COUNT = """
            SELECT count(DISTINCT coalesce(remote_id, idempotency_key))
            FROM webhook_event event INDEXED BY webhook_event_offered WHERE
            """ + OFFERED;

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
                boolean leftOut = outcome == EventOutcome.OFFERED && isLeftOut(handle, event.event(), now);
                handle.createUpdate(
                                "UPDATE webhook_event SET outcome = :outcome, done_at = :now WHERE position = :position")
                        .bind("outcome", (leftOut ? EventOutcome.NOTED : outcome).name())
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
    public Offered newest(int atMost) {
        return database.look(handle -> {
            List<Long> positions = new ArrayList<>();
            List<ImportOffer> newest = handle.createQuery(NEWEST)
                    .bind("most", atMost)
                    .map((row, context) -> {
                        positions.add(row.getLong("position"));
                        return new ImportOffer(
                                row.getString("remote_id"),
                                EventRows.key(row.getString("idempotency_key")),
                                row.getString("currency"),
                                row.getString("payout_status"),
                                Instant.ofEpochMilli(row.getLong("received_at")));
                    })
                    .list();
            if (newest.isEmpty()) {
                return Offered.NOTHING;
            }
            long count = newest.size() < atMost
                    ? newest.size()
                    : handle.createQuery(COUNT)
                            .map((row, context) -> row.getLong(1))
                            .one();
            return new Offered(newest, count, positions.getFirst());
        });
    }

    /** What is asked whenever an event came, for a test of how SQLite goes about it. */
    static List<String> questions() {
        return List.of(NEWEST, COUNT);
    }

    @Override
    public void leaveOut(ImportOffer offer, Instant now) {
        String payout = offer.remoteId() == null ? EventRows.text(offer.key()) : offer.remoteId();
        leaveOut("coalesce(remote_id, idempotency_key) = :which", payout, now);
    }

    @Override
    public void leaveOutUpTo(long position, Instant now) {
        leaveOut("position <= :which", position, now);
    }

    /** Both names of each payout: one event may bring the id, the next the key alone. */
    private void leaveOut(String condition, @Nullable Object which, Instant now) {
        database.write(handle -> {
            for (String name : List.of("remote_id", "idempotency_key")) {
                handle.createUpdate("INSERT INTO webhook_left_out (payout, last_heard_at) SELECT DISTINCT " + name
                                + ", :now FROM webhook_event WHERE outcome = 'OFFERED' AND " + name
                                + " IS NOT NULL AND "
                                + condition + " ON CONFLICT DO NOTHING")
                        .bind("now", now.toEpochMilli())
                        .bind("which", which)
                        .execute();
            }
            return handle.createUpdate("""
                    UPDATE webhook_event SET outcome = 'NOTED' WHERE outcome = 'OFFERED'
                        AND (remote_id IN (SELECT payout FROM webhook_left_out)
                            OR idempotency_key IN (SELECT payout FROM webhook_left_out))""").execute();
        });
    }

    private static boolean isLeftOut(Handle handle, WebhookEvent event, Instant now) {
        return handle.createUpdate("UPDATE webhook_left_out SET last_heard_at = :now WHERE payout IN (:id, :key)")
                        .bind("now", now.toEpochMilli())
                        .bind("id", event.remoteId())
                        .bind("key", EventRows.text(event.idempotencyKey()))
                        .execute()
                > 0;
    }

    @Override
    public int forget(Instant doneBefore) {
        return database.write(handle -> {
            handle.createUpdate("DELETE FROM webhook_left_out WHERE last_heard_at < :before")
                    .bind("before", doneBefore.toEpochMilli())
                    .execute();
            return handle.createUpdate("DELETE FROM webhook_event WHERE done_at < :before")
                    .bind("before", doneBefore.toEpochMilli())
                    .execute();
        });
    }
}
