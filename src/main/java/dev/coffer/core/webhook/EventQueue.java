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

    void done(Collection<StoredEvent> events, EventOutcome outcome, Instant now);

    /** The payout of this ledger that the event names: by key where it has one that we know, else by Calypso's id. */
    Optional<Payout> announced(WebhookEvent event);

    /** Whether the payout's timeline already has exactly this remark. */
    boolean isRemarked(PayoutId payout, String subject, String detail);

    /** Payouts at Calypso that this ledger does not have, the newest first, each with its last event. */
    List<ImportOffer> offered();

    /** Forgets events whose outcome came before that moment, except those that are still offered. */
    int forget(Instant doneBefore);
}
