package dev.coffer.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A payout/create request exactly as it came, so that a test can prove what was sent.
 *
 * @param at when it came
 * @param headers names in lower case, without {@code key} and {@code sign}
 * @param bodyBase64 the body's bytes
 */
public record SeenRequest(Instant at, Map<String, String> headers, String bodyBase64) {

    public SeenRequest {
        headers = Map.copyOf(headers);
    }

    /** The body read as UTF-8. */
    public String body() {
        return new String(Base64.getDecoder().decode(bodyBase64), StandardCharsets.UTF_8);
    }

    static SeenRequest of(Request request, Instant at) {
        Map<String, String> headers = new TreeMap<>(request.headers());
        headers.remove("key");
        headers.remove("sign");
        return new SeenRequest(at, headers, Base64.getEncoder().encodeToString(request.body()));
    }
}
