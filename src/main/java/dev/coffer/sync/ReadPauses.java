package dev.coffer.sync;

import dev.coffer.core.payout.PayoutId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When a payout whose reading failed is asked about again because of its events: after five seconds, and after twice as long each time
 * it fails again, up to five minutes. However many events name it meanwhile changes nothing about that. Used by one thread at a time.
 */
final class ReadPauses {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private record Pause(Instant from, Duration length) {}

    private final Clock clock;
    private final Map<PayoutId, Pause> pauses = new HashMap<>();

    ReadPauses(Clock clock) {
        this.clock = clock;
    }

    boolean holds(PayoutId payout) {
        Pause pause = pauses.get(payout);
        Instant now = clock.instant();
        // See Reconciler: a clock that was set back must not silence it.
        return pause != null
                && !pause.from().isAfter(now)
                && pause.from().plus(pause.length()).isAfter(now);
    }

    void begin(PayoutId payout) {
        Pause before = pauses.get(payout);
        Duration twice = before == null ? FIRST : before.length().multipliedBy(2);
        pauses.put(payout, new Pause(clock.instant(), twice.compareTo(LONGEST) > 0 ? LONGEST : twice));
    }

    void end(PayoutId payout) {
        pauses.remove(payout);
    }
}
