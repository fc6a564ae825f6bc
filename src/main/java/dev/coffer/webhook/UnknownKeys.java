package dev.coffer.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events of a relay that nobody here can check, as their key is not known, and when Calypso is to be asked for the secret: at once for a new
 * key, then every ten minutes; never twice a minute, whatever keys a relay makes up. Used by one thread at a time.
 */
final class UnknownKeys {
    /** Stands for any key at all, where none is known. */
    static final String ANY = "";

    private static final Duration SAME_KEY = Duration.ofMinutes(10);
    private static final Duration ANY_KEY = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 1_000;

    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, Instant> answeredAt = new HashMap<>();
    private @Nullable Instant lastAsked;
    private long events;

    void met(String publicKey) {
        events++;
        want(publicKey);
    }

    /** Asks for its secret without counting an event. */
    void want(String publicKey) {
        if (keys.size() < MOST_KEYS) {
            keys.add(publicKey);
        }
    }

    /** Since the last {@link #forget}. */
    long events() {
        return events;
    }

    boolean any(Predicate<String> condition) {
        return keys.stream().anyMatch(condition);
    }

    void forget() {
        keys.clear();
        events = 0;
    }

    boolean isAskingDue(Instant now) {
        return isOver(lastAsked, ANY_KEY, now) && any(key -> isOver(answeredAt.get(key), SAME_KEY, now));
    }

    void asked(Instant now, boolean answered) {
        lastAsked = now;
        answeredAt.keySet().retainAll(keys);
        if (answered) {
            keys.forEach(key -> answeredAt.put(key, now));
        }
    }

    /** A clock that was set back must not silence the question. */
    private static boolean isOver(@Nullable Instant since, Duration wait, Instant now) {
        return since == null || since.isAfter(now) || !since.plus(wait).isAfter(now);
    }
}
