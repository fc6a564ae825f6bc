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
import org.jdbi.v3.core.statement.Update;
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

    /** What makes two deliveries the same. */
    enum Same {
        /** To a console: it knows what it was told, under whatever key. */
        BODY("digest = :digest"),
        /** To a relay: consoles know different keys, and each needs a copy that it can check. */
        BODY_AND_KEY("digest = :digest AND public_key = :key");

        private final String condition;

        Same(String condition) {
            this.condition = condition;
        }
    }

    /** False when the same was there already; then only its number of deliveries grows. */
    static boolean keep(Handle handle, ReceivedEvent received, Same same) {
        Delivery delivery = received.delivery();
        Update again = handle.createUpdate(
                        "UPDATE webhook_event SET deliveries = deliveries + 1 WHERE " + same.condition)
                .bind("digest", delivery.digest());
        if (same == Same.BODY_AND_KEY) {
            again.bind("key", delivery.publicKey());
        }
        int known = again.execute();
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
