package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered to which subscription, and when next. Written in the transaction that moves the payout. Waits and the ten minutes
 * of errors pass as much faster as payouts do (contract 5.3).
 */
final class EventBook {
    private static final int MOST_ERRORS = 100;
    private static final long ERROR_WINDOW_MS = 600_000;
    private static final int RETRIES = 19;
    private static final long LONGEST_WAIT_MS = 125_430_000;
    private static final String PAYOUT = "PAYOUT";

    /** One event for one subscription. */
    record Due(long id, String requestId, String body, int attempts, boolean marked, Target target) {}

    /** Where it goes and what signs it. */
    record Target(String url, String publicKey, String secretKey) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    private final SandboxStore store;
    private final BigDecimal speed;
    private final Clock clock;
    private final AtomicLong made = new AtomicLong();

    EventBook(SandboxStore store, BigDecimal speed, Clock clock) {
        this.store = store;
        this.speed = speed;
        this.clock = clock;
    }

    /** @param before null when the payout was just accepted */
    void moved(@Nullable Booked before, Booked after) {
        for (EventJson event : EventJson.of(before, after)) {
            List<String> subscribed = store
                    .query(
                            "SELECT request_id, events, services FROM subscription",
                            row -> wants(row.getString(2), row.getString(3), event.type())
                                    ? Optional.of(row.getString(1))
                                    : Optional.<String>empty())
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            subscribed.forEach(requestId -> add(requestId, event.body(), false, clock.millis()));
            made.addAndGet(subscribed.size());
        }
    }

    private static boolean wants(String events, String services, String type) {
        return has(events, type) || (has(services, PAYOUT) && type.startsWith(PAYOUT + "_"));
    }

    private static boolean has(String array, String text) {
        for (var element : Json.readArray(array)) {
            if (element.isString() && element.stringValue().equals(text)) {
                return true;
            }
        }
        return false;
    }

    boolean isSubscribed() {
        return store.queryOne("SELECT 1 FROM subscription LIMIT 1", row -> row.getInt(1))
                .isPresent();
    }

    /** The oldest that are due, none of a blocked subscription. */
    List<Due> due(int atMost) {
        return store.query(
                "SELECT n.id, n.request_id, n.body, n.attempts, n.marked, s.url, s.public_key, s.secret_key"
                        + " FROM notification n JOIN subscription s ON s.request_id = n.request_id"
                        + " WHERE n.outcome IS NULL AND n.due_ms <= ? AND s.errors <= " + MOST_ERRORS
                        + " ORDER BY n.due_ms, n.id LIMIT ?",
                row -> new Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5) != 0,
                        new Target(row.getString(6), row.getString(7), row.getString(8))),
                clock.millis(),
                atMost);
    }

    /** Wall time of the next delivery or the next step of a payout. */
    Optional<Instant> nextMoment() {
        return store.queryOne(
                        "SELECT min(at) FROM (SELECT min(n.due_ms) AS at FROM notification n JOIN subscription s"
                                + " ON s.request_id = n.request_id WHERE n.outcome IS NULL AND s.errors <= "
                                + MOST_ERRORS
                                + " UNION ALL SELECT min(due_ms) FROM payout)",
                        row -> Optional.ofNullable((Number) row.getObject(1)))
                .flatMap(found -> found)
                .map(at -> Instant.ofEpochMilli(at.longValue()));
    }

    void delivered(Due due) {
        store.alone(() -> {
            store.update("UPDATE notification SET outcome = 'DELIVERED' WHERE id = ?", due.id());
            store.update("UPDATE subscription SET errors = 0 WHERE request_id = ?", due.requestId());
            return store.update("DELETE FROM subscription_trouble WHERE request_id = ?", due.requestId());
        });
    }

    /** Anything but 200. */
    void failed(Due due) {
        store.alone(() -> {
            long now = clock.millis();
            if (due.attempts() >= RETRIES) {
                store.update("UPDATE notification SET outcome = 'GIVEN UP' WHERE id = ?", due.id());
            } else {
                store.update(
                        "UPDATE notification SET attempts = attempts + 1, due_ms = ? WHERE id = ?",
                        now + scaled(wait(due.attempts())),
                        due.id());
            }
            countError(due.requestId(), now);
            return due;
        });
    }

    private void countError(String requestId, long now) {
        long since = store.queryOne(
                        "SELECT since_ms FROM subscription_trouble WHERE request_id = ?",
                        row -> row.getLong(1),
                        requestId)
                .orElse(Long.MIN_VALUE);
        if (since < now - scaled(ERROR_WINDOW_MS)) {
            store.update(
                    "INSERT OR REPLACE INTO subscription_trouble (request_id, since_ms) VALUES (?, ?)", requestId, now);
            store.update("UPDATE subscription SET errors = 1 WHERE request_id = ?", requestId);
        } else {
            store.update("UPDATE subscription SET errors = errors + 1 WHERE request_id = ?", requestId);
        }
    }

    /** By a fault: later than what follows it. */
    void holdBack(Due due) {
        store.alone(() -> store.update(
                "UPDATE notification SET marked = 1, due_ms = ? WHERE id = ?",
                clock.millis() + scaled(6_000),
                due.id()));
    }

    /** By a fault: once more, although it was answered with 200. */
    void repeat(Due due) {
        store.alone(() -> add(due.requestId(), due.body(), true, clock.millis() + scaled(500)));
    }

    /** As a person does in the web account: what was missed is sent again. */
    void unblock(String requestId) {
        store.alone(() -> {
            if (store.update("UPDATE subscription SET errors = 0 WHERE request_id = ?", requestId) == 0) {
                throw CallRefused.notFound();
            }
            store.update("DELETE FROM subscription_trouble WHERE request_id = ?", requestId);
            return store.update(
                    "UPDATE notification SET outcome = NULL, attempts = 0, due_ms = ?"
                            + " WHERE request_id = ? AND outcome IS NOT 'DELIVERED'",
                    clock.millis(),
                    requestId);
        });
    }

    /** How many deliveries were asked for since the start, copies by faults left out. */
    long made() {
        return made.get();
    }

    Set<String> answered() {
        return new HashSet<>(
                store.query("SELECT body FROM notification WHERE outcome = 'DELIVERED'", row -> row.getString(1)));
    }

    int waiting() {
        return store.queryOne("SELECT count(*) FROM notification WHERE outcome IS NULL", row -> row.getInt(1))
                .orElse(0);
    }

    /** 30, 60, 90, 150, 240 … s: each wait is the sum of the two before. */
    static long wait(int attemptsBefore) {
        long wait = 30_000;
        long next = 60_000;
        for (int i = 0; i < attemptsBefore && wait < LONGEST_WAIT_MS; i++) {
            long sum = wait + next;
            wait = next;
            next = sum;
        }
        return Math.min(wait, LONGEST_WAIT_MS);
    }

    private int add(String requestId, String body, boolean marked, long due) {
        return store.update(
                "INSERT INTO notification (request_id, body, attempts, marked, due_ms) VALUES (?, ?, 0, ?, ?)",
                requestId,
                body,
                marked ? 1 : 0,
                due);
    }

    private long scaled(long millis) {
        return BigDecimal.valueOf(millis).divide(speed, 0, RoundingMode.CEILING).longValue();
    }
}
