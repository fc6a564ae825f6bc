package dev.coffer.core.payout;

import dev.coffer.core.failure.FailureException;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes a payout back before anything was sent. Once an attempt ended without a clear answer there is nothing to take back here, because
 * Calypso may hold the payout already. Called on the database thread; the compare-and-set decides against a send that begins meanwhile.
 */
public final class WithdrawPayout {
    private final PayoutLedger ledger;
    private final Clock clock;
    private final String by;

    /** @param by the person at the keyboard, kept with the reason */
    public WithdrawPayout(PayoutLedger ledger, Clock clock, String by) {
        this.ledger = ledger;
        this.clock = clock;
        this.by = by;
    }

    /** What stands against taking the payout back, in a sentence; empty when nothing does. */
    public static Optional<String> doubt(Payout payout) {
        if (payout.outbox().state() != OutboxState.QUEUED) {
            return Optional.of("Only a payout that still waits in the queue can be withdrawn.");
        }
        if (payout.outbox().maybeSent()) {
            return Optional.of("An earlier attempt may have reached Calypso, so this payout cannot be withdrawn here."
                    + " It goes out again under the same key and cannot be paid twice.");
        }
        return Optional.empty();
    }

    /**
     * @param reason typed by the person, not blank
     * @throws FailureException {@code Rejected("rules", …)} when the payout is not, or no longer, one that can be taken back
     */
    public Payout withdraw(PayoutId id, String reason) {
        Payout payout = Decisions.find(ledger, id);
        Decisions.refuse(doubt(payout));
        Outbox.Note why = new Outbox.Note("withdrawn", by + ": " + Decisions.reason(reason), null);
        return ledger.move(id, payout.outbox(), payout.outbox().withdrawn(clock.instant(), why))
                .orElseThrow(() -> Decisions.refusal(Decisions.MOVED_ON));
    }
}
