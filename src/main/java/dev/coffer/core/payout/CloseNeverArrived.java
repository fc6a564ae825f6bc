package dev.coffer.core.payout;

import dev.coffer.core.failure.FailureException;
import java.time.Clock;
import java.time.Instant;

/**
 * Closes a payout that Calypso never knew, with a person's reason. It is still looked up afterwards, so that a late arrival is
 * noticed. Called on the database thread.
 */
public final class CloseNeverArrived {
    private final PayoutLedger ledger;
    private final Clock clock;
    private final String by;

    /** @param by the person at the keyboard, kept with the reason */
    public CloseNeverArrived(PayoutLedger ledger, Clock clock, String by) {
        this.ledger = ledger;
        this.clock = clock;
        this.by = by;
    }

    /**
     * @param reason typed by the person, not blank
     * @throws FailureException {@code Rejected("rules", …)} with the sentence of {@link MissingProof} while there is doubt
     */
    public Payout close(PayoutId id, String reason) {
        Instant now = clock.instant();
        Payout payout = Decisions.find(ledger, id);
        Decisions.refuse(MissingProof.doubt(payout, now));
        Outbox.Note why = new Outbox.Note("never-arrived", by + ": " + Decisions.reason(reason), null);
        return ledger.move(id, payout.outbox(), payout.outbox().neverArrived(now, why))
                .orElseThrow(() -> Decisions.refusal(Decisions.MOVED_ON));
    }
}
