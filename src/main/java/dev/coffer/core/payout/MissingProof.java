package dev.coffer.core.payout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When silence is proof enough. A request that got no answer may still be under way, and one "not found" says nothing yet; only after
 * Calypso has not known the key in several look-ups over a good while may a person decide that the payout is not there. Whatever
 * they decide, the key stays the same, so that a late arrival can never become a second payment.
 */
public final class MissingProof {
    private MissingProof() {}

    /** What still stands against treating the payout as missing, in a sentence; empty when nothing does. */
    public static Optional<String> doubt(Payout payout, Instant now) {
        Outbox outbox = payout.outbox();
        if (outbox.state() != OutboxState.UNCERTAIN) {
            return Optional.of("The outcome of this payout is no longer unknown. Look at where it stands now.");
        }
        Instant since = outbox.missingSince();
        if (!outbox.isLongMissing(now)) {
            return Optional.of("Calypso must not have known the key in at least " + Outbox.LONG_MISSING_LOOKUPS
                    + " look-ups over " + Outbox.LONG_MISSING.toMinutes() + " minutes; so far "
                    + soFar(outbox.lookups(), since, now) + ".");
        }
        return Optional.empty();
    }

    private static String soFar(int lookups, @Nullable Instant since, Instant now) {
        if (since == null || lookups == 0) {
            return "no look-up has had a readable answer";
        }
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        return lookups + (lookups == 1 ? " look-up" : " look-ups") + " over " + minutes + " min";
    }
}
