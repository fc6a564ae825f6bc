package dev.coffer.store;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of events, which a console's ledger and a relay's file have in common. */
final class EventRows {
    static final String SELECT = """
            SELECT position, received_at, deliveries, type, remote_id, idempotency_key, currency, payout_status, hash, message,
                   validation_status, withdrawal_id, public_key, sign, body
            FROM webhook_event
            """;

    private static final String WRONG_SIGNATURES = "wrong signatures";

    private EventRows() {}

    /** False when the same bytes were there already; then only their number of deliveries grows. */
    static boolean keep(Handle handle, ReceivedEvent received) {
        Delivery delivery = received.delivery();
        int known = handle.createUpdate("UPDATE webhook_event SET deliveries = deliveries + 1 WHERE digest = :digest")
                .bind("digest", delivery.digest())
                .execute();
        if (known > 0) {
            return false;
        }
        WebhookEvent event = received.event();
        handle.createUpdate("""
                INSERT INTO webhook_event (digest, received_at, deliveries, type, remote_id, idempotency_key, currency, payout_status,
                    hash, message, validation_status, withdrawal_id, public_key, sign, body)
                VALUES (:digest, :at, 1, :type, :remote, :idempotency, :currency, :status, :hash, :message, :validation, :withdrawal,
                    :key, :sign, :body)""")
                .bind("digest", delivery.digest())
                .bind("at", received.at().toEpochMilli())
                .bind("type", event.type())
                .bind("remote", event.remoteId())
                .bind("idempotency", text(event.idempotencyKey()))
                .bind("currency", event.currency())
                .bind("status", event.payoutStatus())
                .bind("hash", event.hash())
                .bind("message", event.message())
                .bind("validation", event.validationStatus())
                .bind("withdrawal", event.withdrawalId())
                .bind("key", delivery.publicKey())
                .bind("sign", delivery.sign())
                .bind("body", delivery.body())
                .execute();
        return true;
    }

    static void countWrongSignatures(Handle handle, long more, Instant last) {
        handle.createUpdate("""
                INSERT INTO webhook_count (name, count, last_at) VALUES (:name, :more, :last)
                ON CONFLICT (name) DO UPDATE SET count = count + excluded.count, last_at = excluded.last_at""")
                .bind("name", WRONG_SIGNATURES)
                .bind("more", more)
                .bind("last", last.toEpochMilli())
                .execute();
    }

    static long wrongSignatures(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(count), 0) FROM webhook_count WHERE name = :name")
                .bind("name", WRONG_SIGNATURES)
                .map((row, context) -> row.getLong(1))
                .one();
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        WebhookEvent event = new WebhookEvent(
                row.getString("type"),
                row.getString("remote_id"),
                key(row.getString("idempotency_key")),
                row.getString("currency"),
                row.getString("payout_status"),
                row.getString("hash"),
                row.getString("message"),
                row.getString("validation_status"),
                row.getString("withdrawal_id"));
        Delivery delivery = new Delivery(row.getString("public_key"), row.getString("sign"), row.getBytes("body"));
        Instant at = Instant.ofEpochMilli(row.getLong("received_at"));
        return new StoredEvent(
                row.getLong("position"), row.getInt("deliveries"), new ReceivedEvent(event, delivery, at));
    }

    static @Nullable IdempotencyKey key(@Nullable String text) {
        return text == null ? null : IdempotencyKey.parse(text);
    }

    static @Nullable String text(@Nullable IdempotencyKey key) {
        return key == null ? null : key.toString();
    }
}
