package dev.coffer.core.webhook;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The events that still have to have their effect, and what they are about. What waits here survives a restart. Called on the one
 * database thread; throws {@code FailureException(Storage)}.
 */
public interface EventQueue {

    /** The oldest events without an outcome that came after that position, at most so many. */
    List<StoredEvent> waiting(long after, int atMost);

    /** What was to be offered and is left out ({@link ImportOffers}) comes to {@code NOTED} instead. */
    void done(Collection<StoredEvent> events, EventOutcome outcome, Instant now);

    /** The payout of this ledger that the event names: by key where it has one that we know, else by Calypso's id. */
    Optional<Payout> announced(WebhookEvent event);

    /** Whether the payout's timeline already has exactly this remark. */
    boolean isRemarked(PayoutId payout, String subject, String detail);

    /** Forgets events whose outcome came before that moment, and what was left out and not heard of since then. Returns how many events. */
    int forget(Instant doneBefore);
}
