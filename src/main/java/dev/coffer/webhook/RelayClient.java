package dev.coffer.webhook;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.webhook.Delivery;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import tools.jackson.databind.JsonNode;

/** Asks a relay for its events ({@link RelaySite}) and reads the answer. Blocks and throws {@code FailureException}. */
final class RelayClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int LARGEST_ANSWER = 4 << 20;

    /**
     * What a relay says in one answer. It is not believed: each delivery brings its signature along.
     *
     * @param mark   of the relay's file
     * @param oldest the lowest position that it still has
     * @param newest the highest that it ever gave
     */
    record Page(String mark, long oldest, long newest, List<Fetched.One> deliveries) {
        Page {
            deliveries = List.copyOf(deliveries);
        }
    }

    private final ServerAddress relay;
    private final String token;
    private final HttpClient http;

    /** @param io for the HTTP client's own work */
    RelayClient(ServerAddress relay, String token, Executor io) {
        this.relay = relay;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(io)
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** The first events after that position. */
    Page after(long position) {
        JsonNode answer = ask(position);
        List<Fetched.One> deliveries = new ArrayList<>();
        long last = position;
        for (JsonNode node : events(answer)) {
            Fetched.One one = new Fetched.One(
                    whole(node, "position"),
                    new Delivery(text(node, "key"), text(node, "sign"), body(node)),
                    Instant.ofEpochMilli(whole(node, "at")));
            if (one.position() <= last) {
                throw bad("its events are not in order");
            }
            last = one.position();
            deliveries.add(one);
        }
        return new Page(text(answer, "relay"), whole(answer, "oldest"), whole(answer, "newest"), deliveries);
    }

    private JsonNode ask(long after) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(relay + RelaySite.EVENTS + "?after=" + after + "&limit=" + RelaySite.MOST_EVENTS))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", "Coffer")
                .timeout(ANSWER)
                .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            return switch (answer.statusCode()) {
                case 200 -> Json.tree(answer.body()).orElseThrow(() -> bad("it is not JSON"));
                case 401 ->
                    throw new FailureException(
                            new Failure.Unauthorized("401", "The relay does not accept the token.", null));
                case 429 -> throw new FailureException(new Failure.RateLimited(Duration.ofSeconds(1)));
                default -> throw bad("it answered with status " + answer.statusCode());
            };
        } catch (ConnectException e) {
            throw new FailureException(new Failure.Unreachable("The relay refused the connection."), e);
        } catch (IOException e) {
            throw new FailureException(new Failure.NoAnswer("The relay gave no complete answer."), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(new Failure.NoAnswer("Coffer stopped waiting for the relay."), e);
        }
    }

    private static List<JsonNode> events(JsonNode answer) {
        JsonNode events = answer.get("events");
        if (events == null || !events.isArray()) {
            throw bad("it has no events");
        }
        return List.copyOf(events.values());
    }

    private static byte[] body(JsonNode node) {
        try {
            return Base64.getDecoder().decode(text(node, "body"));
        } catch (IllegalArgumentException e) {
            throw bad("a body is not in Base64");
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null || !member.isString()) {
            throw bad("it has no " + name);
        }
        return member.stringValue();
    }

    private static long whole(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null || !member.canConvertToLong() || !member.isIntegralNumber()) {
            throw bad("it has no " + name);
        }
        return member.longValue();
    }

    private static FailureException bad(String what) {
        return new FailureException(new Failure.BadAnswer("The relay's answer cannot be read: " + what + "."));
    }
}
