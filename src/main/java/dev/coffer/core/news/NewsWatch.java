package dev.coffer.core.news;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells news from what only looks new: what happened while the program was closed, found by the first round of reading, and what a
 * person brings in that ended long ago. Each outcome is news once. Not for several threads at a time.
 */
public final class NewsWatch {
    /** How long the first round of reading is given from the server's first answer on. */
    static final Duration CATCHING_UP = Duration.ofMinutes(1);

    private final Instant start;
    private final Set<PayoutId> seen = new HashSet<>();
    private final Map<PayoutId, NewsKind> told = new HashMap<>();
    private @Nullable Instant caughtUp;

    /** @param start when the program started */
    public NewsWatch(Instant start) {
        this.start = start;
    }

    /** The server answers; from the first time on, what is found is soon new. */
    public void answered(Instant now) {
        if (caughtUp == null) {
            caughtUp = now.plus(CATCHING_UP);
        }
    }

    /** Empty unless this payout has just come to an outcome. To be asked about every change of every payout. */
    public Optional<News> of(Payout payout, Instant now) {
        boolean first = seen.add(payout.id());
        NewsKind kind = NewsKind.of(payout).orElse(null);
        if (kind == null) {
            told.remove(payout.id());
            return Optional.empty();
        }
        boolean known = kind == told.put(payout.id(), kind);
        if (known || isOld(payout, first, now)) {
            return Optional.empty();
        }
        return Optional.of(
                new News(kind, payout.id(), AmountText.labelled(payout.draft().amount())));
    }

    private boolean isOld(Payout payout, boolean first, Instant now) {
        if (payout.confirmedAt().isBefore(start)) {
            return caughtUp == null || now.isBefore(caughtUp);
        }
        // What is entered here is seen in the queue before it can come to anything.
        return first;
    }
}
