package dev.coffer.sandbox;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Webhook subscriptions: who is told of what (contract 2.8). {@link Courier} delivers. */
final class WebhookCalls {

    private final SandboxStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookCalls(SandboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode create(Fields payload) {
        String requestId = payload.optionalText("requestId")
                .orElseGet(() -> UUID.randomUUID().toString());
        List<String> events = payload.texts("notificationEventTypes");
        List<String> services = payload.texts("notificationServiceTypes");
        String url = url(payload.text("url"));
        if (events.isEmpty() && services.isEmpty()) {
            throw CallRefused.badRequest(
                    "payload.notificationEventTypes or payload.notificationServiceTypes is required");
        }
        return store.alone(() -> {
            if (!find(requestId).isEmpty()) {
                throw CallRefused.badRequest("A subscription with requestId " + requestId + " exists");
            }
            store.update(
                    "INSERT INTO subscription (request_id, events, services, url, public_key, secret_key, created_ms,"
                            + " errors) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                    requestId,
                    Json.text(array(events)),
                    Json.text(array(services)),
                    url,
                    Credentials.hex(random, 16),
                    Credentials.hex(random, 16),
                    clock.millis());
            return find(requestId).getFirst();
        });
    }

    ObjectNode list() {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("subscriptions");
        store.alone(() -> store.query("SELECT * FROM subscription ORDER BY rowid", WebhookCalls::read))
                .forEach(all::add);
        return answer;
    }

    void delete(Fields payload) {
        String requestId = payload.text("requestId");
        int deleted = store.alone(() -> {
            store.update("DELETE FROM notification WHERE request_id = ?", requestId);
            store.update("DELETE FROM subscription_trouble WHERE request_id = ?", requestId);
            return store.update("DELETE FROM subscription WHERE request_id = ?", requestId);
        });
        if (deleted == 0) {
            throw CallRefused.notFound();
        }
    }

    private List<ObjectNode> find(String requestId) {
        return store.query("SELECT * FROM subscription WHERE request_id = ?", WebhookCalls::read, requestId);
    }

    private static ObjectNode read(ResultSet row) throws SQLException {
        ObjectNode node = Json.object().put("requestId", row.getString("request_id"));
        node.set("notificationEventTypes", Json.readArray(row.getString("events")));
        node.set("notificationServiceTypes", Json.readArray(row.getString("services")));
        return node.put("url", row.getString("url"))
                .put("publicKey", row.getString("public_key"))
                .put("secretKey", row.getString("secret_key"))
                .put("createdDate", PayoutJson.date(Instant.ofEpochMilli(row.getLong("created_ms"))))
                .put("blockedByErrorCount", row.getInt("errors") > 100);
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = Json.array();
        texts.forEach(array::add);
        return array;
    }

    private static String url(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw CallRefused.badRequest("payload.url is not an address");
        }
        throw CallRefused.badRequest("payload.url must start with http:// or https://");
    }
}
