package dev.coffer.core.payout;

import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payees;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether a payout would pay an address of the payee book before that has cooled off. One that is scheduled for later is judged by when it
 * is executed: until then it can be cancelled.
 *
 * @param payees  the book; {@link SubmitPayout} must be given one that is surely read
 * @param coolOff the workspace's choice
 */
public record CoolOffGate(Supplier<Payees> payees, Supplier<CoolOff> coolOff) {
    /** For a workspace without a payee book. */
    public static final CoolOffGate OPEN = new CoolOffGate(() -> Payees.NONE, () -> CoolOff.OFF);

    public Optional<CoolOff.Cooling> cooling(PayoutDraft draft, Instant now) {
        ExecutionDate date = draft.executionDate();
        Instant paidAt = date == null ? now : date.instant();
        return coolOff.get().of(payees.get(), draft.depositAddress(), paidAt);
    }
}
