package dev.coffer.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client written only for these tests: bodies are plain text, signed here and not with the server's code. */
final class Merchant {

    static final String TRON = "TXYZexampleexampleexampleexample12";
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Sandbox sandbox;
    private final Clock clock;

    Merchant(Sandbox sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    static String sign(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    String envelope(String payload) {
        return "{\"account\":\"%s\",\"timestamp\":%d,\"payload\":%s}"
                .formatted(sandbox.account(), clock.millis(), payload);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException {
        return send(method, path, body, sandbox.apiKey(), sign(body, sandbox.apiSecret()));
    }

    HttpResponse<String> send(String method, String path, String body, String key, String sign) throws IOException {
        return exchange(HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Key", key)
                .header("Sign", sign)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, String payload) throws IOException {
        return send("POST", "/api/v1/" + path, envelope(payload));
    }

    HttpResponse<String> create(String address, String amount, String currency, String comment, String key)
            throws IOException {
        return post("payout/create", order(address, amount, currency, comment, key));
    }

    static String order(String address, String amount, String currency, String comment, String key) {
        return "{\"depositAddress\":\"%s\",\"amount\":%s,\"currency\":\"%s\",\"comment\":\"%s\",\"idempotencyKey\":\"%s\"}"
                .formatted(address, amount, currency, comment, key);
    }

    /** Creates a payout of 12.5 USDT on Tron and gives its id. */
    String created(String comment) throws IOException {
        return json(create(TRON, "12.5", "USDT_TRX", comment, key())).path("id").stringValue();
    }

    JsonNode payout(String id) throws IOException {
        return json(post("payout", "{\"id\":\"" + id + "\"}"));
    }

    String state(String id) throws IOException {
        return payout(id).path("state").stringValue();
    }

    HttpResponse<String> admin(String method, String path, String body) throws IOException {
        return admin(method, path, body, "Accept", "*/*");
    }

    HttpResponse<String> admin(String method, String path, String body, String header, String value)
            throws IOException {
        return exchange(HttpRequest.newBuilder(URI.create(sandbox.url() + "/admin/" + path))
                .header(header, value)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    BigDecimal balance(String currency) throws IOException {
        String body = "{\"account\":\"" + sandbox.account() + "\",\"timestamp\":" + clock.millis() + "}";
        for (JsonNode balance : json(send("POST", "/api/v1/account", body)).path("balances")) {
            if (balance.path("currency").stringValue().equals(currency)) {
                return balance.path("amount").decimalValue();
            }
        }
        throw new AssertionError("no balance in " + currency);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return json(answer).path("errorCode").stringValue();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
