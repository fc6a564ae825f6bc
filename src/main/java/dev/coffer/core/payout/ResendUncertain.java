package dev.coffer.core.payout;

import dev.coffer.core.failure.FailureException;
import java.time.Clock;
import java.time.Instant;

/**
 * Puts a payout whose outcome stayed unknown back into the queue, under the key it always had: should the first request still arrive,
 * Calypso refuses the second. Called on the database thread.
 */
public final class ResendUncertain {
    private final PayoutLedger ledger;
    private final Clock clock;
    private final String by;

    /** @param by the person at the keyboard, kept on the timeline */
    public ResendUncertain(PayoutLedger ledger, Clock clock, String by) {
        this.ledger = ledger;
        this.clock = clock;
        this.by = by;
    }

    /** @throws FailureException {@code Rejected("rules", …)} with the sentence of {@link MissingProof} while there is doubt */
    public Payout resend(PayoutId id) {
        Instant now = clock.instant();
        Payout payout = Decisions.find(ledger, id);
        Decisions.refuse(MissingProof.doubt(payout, now));
        Outbox.Note why = new Outbox.Note("resent", "Sent again under the same key by " + by + ".", null);
        return ledger.move(id, payout.outbox(), payout.outbox().resent(now, why))
                .orElseThrow(() -> Decisions.refusal(Decisions.MOVED_ON));
    }
}
