package dev.coffer.webhook;

import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.EventArchive;
import dev.coffer.core.webhook.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A relay's two doors: deliveries come in by the first, and consoles that know the token read them by the second,
 * {@code GET /events?after=N&limit=M}. Each console keeps its own position and asks again from there, so what was lost on the way is
 * simply read again.
 */
final class RelaySite implements Site {
    static final String EVENTS = "/events";
    static final int MOST_EVENTS = 200;
    private static final int MOST_BYTES = 256 * 1024;
    private static final String BEARER = "Bearer ";

    private final HookSite hook;
    private final Intake intake;
    private final EventArchive archive;
    private final byte[] token;

    RelaySite(HookSite hook, Intake intake, EventArchive archive, String token) {
        this.hook = hook;
        this.intake = intake;
        this.archive = archive;
        this.token = digest(token);
    }

    @Override
    public Optional<Answer> refusal(Head head) {
        if (!head.path().equals(EVENTS)) {
            return hook.refusal(head);
        }
        if (!head.is("GET")) {
            return Optional.of(Answer.WRONG_METHOD);
        }
        String given = head.header("Authorization").orElse("");
        boolean known = given.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token, digest(given.substring(BEARER.length()).strip()));
        return known ? Optional.empty() : Optional.of(Answer.UNAUTHORIZED);
    }

    @Override
    public Answer answer(Head head, byte[] body) {
        if (!head.path().equals(EVENTS)) {
            return hook.answer(head, body);
        }
        Optional<Long> after = head.number("after", 0);
        Optional<Long> limit = head.number("limit", MOST_EVENTS);
        if (after.isEmpty() || limit.isEmpty() || limit.get() < 1) {
            return Answer.BAD_REQUEST;
        }
        int atMost = (int) Math.min(limit.get(), MOST_EVENTS);
        return intake.onDb(() -> Answer.ok(page(after.get(), atMost)));
    }

    private String page(long after, int atMost) {
        List<StoredEvent> events = archive.after(after, atMost, MOST_BYTES);
        ObjectNode page = Json.object()
                .put("relay", archive.mark())
                .put("oldest", archive.oldest())
                .put("newest", archive.newest());
        ArrayNode list = page.putArray("events");
        for (StoredEvent stored : events) {
            Delivery delivery = stored.received().delivery();
            list.addObject()
                    .put("position", stored.position())
                    .put("at", stored.received().at().toEpochMilli())
                    .put("key", delivery.publicKey())
                    .put("sign", delivery.sign())
                    .put("body", Base64.getEncoder().encodeToString(delivery.body()));
        }
        return new String(Json.bytes(page), StandardCharsets.UTF_8);
    }

    /** Of one length whatever was given, so that the comparison tells nothing about the token's. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
