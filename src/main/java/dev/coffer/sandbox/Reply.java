package dev.coffer.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP answer and how it reaches the client.
 *
 * @param trickleMillis pause between small pieces of the body; 0 sends it in one piece
 */
record Reply(int status, Map<String, String> headers, String body, Delivery delivery, long trickleMillis) {

    /** How much of the answer is sent before the connection is closed. */
    enum Delivery {
        /** All of it, and the connection stays open. */
        WHOLE,
        /** The headers and half of the body. */
        CUT,
        /** Nothing. */
        NONE
    }

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(JsonNode node) {
        return json(200, node);
    }

    static Reply json(int status, JsonNode node) {
        return of(status, "application/json", Json.text(node));
    }

    static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE, 0);
    }

    static Reply empty() {
        return new Reply(200, Map.of(), "", Delivery.WHOLE, 0);
    }

    static Reply error(int status, String code, String message) {
        return json(
                status,
                Json.object()
                        .put("errorCode", code)
                        .put("message", message)
                        .put("traceId", UUID.randomUUID().toString().replace("-", "")));
    }

    static Reply refused(CallRefused refusal) {
        return error(refusal.status(), refusal.code(), refusal.text());
    }

    static Reply internalError() {
        return error(500, "000", "Internal server error, contact support");
    }

    static Reply dropped() {
        return new Reply(200, Map.of(), "", Delivery.NONE, 0);
    }

    Reply cut() {
        return new Reply(status, headers, body, Delivery.CUT, trickleMillis);
    }

    Reply withoutBody() {
        return new Reply(status, headers, "", delivery, trickleMillis);
    }

    Reply trickled(long millis) {
        return new Reply(status, headers, body, delivery, millis);
    }

    Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delivery, trickleMillis);
    }
}
