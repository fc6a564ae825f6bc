package dev.coffer.webhook;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.FetchedStore;
import dev.coffer.core.webhook.RelayPosition;
import dev.coffer.core.webhook.RelayState;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Fetches from a relay what came since the last time and passes it through the same door as what arrives directly. The position moves
 * in the same transaction that keeps the events, so none is skipped, whatever dies.
 */
public final class RelayFetcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RelayFetcher.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int LARGEST_ANSWER = 4 << 20;

    private final ServerAddress relay;
    private final String token;
    private final Intake intake;
    private final FetchedStore store;
    private final Clock clock;
    private final HttpClient http;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Publisher<RelayState> state = new Publisher<>(RelayState.UNKNOWN);

    /** @param io for the HTTP client's own work */
    public RelayFetcher(
            ServerAddress relay, String token, Intake intake, FetchedStore store, Clock clock, Executor io) {
        this.relay = relay;
        this.token = token;
        this.intake = intake;
        this.store = store;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(io)
                .build();
    }

    public Feed<RelayState> state() {
        return state;
    }

    /** Reads everything that is there. Blocks; does nothing while another call is at it, or while no signature could be checked. */
    public void fetch() {
        if (!intake.isReady() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            RelayPosition from =
                    intake.onDb(() -> store.relayPosition(relay.toString())).orElse(new RelayPosition("", 0));
            boolean missed = state.current().missedEvents();
            while (true) {
                Fetched page = page(from);
                intake.acceptFetched(page, store);
                missed |= page.missed();
                state.publish(new RelayState(clock.instant(), null, missed));
                if (page.deliveries().isEmpty()) {
                    return;
                }
                from = page.upTo();
            }
        } catch (FailureException e) {
            log.info("Fetching from the relay failed: {}", e.failure().technical());
            RelayState before = state.current();
            state.publish(new RelayState(before.lastAnswer(), e.failure(), before.missedEvents()));
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Fetched page(RelayPosition from) {
        JsonNode answer = ask(from.position());
        String mark = text(answer, "relay");
        if (!mark.equals(from.relay()) && from.position() > 0) {
            // Another file at the same address: its positions begin anew, and what is known already is recognised.
            return page(new RelayPosition(mark, 0));
        }
        List<Fetched.One> deliveries = new ArrayList<>();
        long upTo = from.position();
        for (JsonNode node : events(answer)) {
            long position = whole(node, "position");
            if (position <= upTo) {
                throw bad("its events are not in order");
            }
            upTo = position;
            deliveries.add(new Fetched.One(
                    new Delivery(text(node, "key"), text(node, "sign"), body(node)),
                    Instant.ofEpochMilli(whole(node, "at"))));
        }
        boolean missed = from.position() > 0 && whole(answer, "oldest") > from.position() + 1;
        return new Fetched(relay.toString(), new RelayPosition(mark, upTo), deliveries, missed);
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
