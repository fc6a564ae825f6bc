package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.StateText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history table. Immutable, so that a change is a new row in the old one's place.
 *
 * @param address  the receiver in full; the table shortens it, the detail never does
 * @param executes when Calypso is to pay, absent for at once
 * @param alarm    Calypso holds something other than what was confirmed here
 */
public record PayoutRow(
        PayoutId id,
        Instant confirmedAt,
        String claimReference,
        String address,
        Amount amount,
        StateText state,
        @Nullable Instant executes,
        String issuedBy,
        boolean alarm) {
    private static final int HEAD = 10;
    private static final int TAIL = 8;

    public static PayoutRow of(Payout payout) {
        ExecutionDate date = payout.draft().executionDate();
        StateText state = StateText.of(payout);
        boolean alarm = payout.mismatch() != null;
        return new PayoutRow(
                payout.id(),
                payout.confirmedAt(),
                payout.draft().claimReference(),
                payout.draft().depositAddress().text(),
                payout.draft().amount(),
                alarm ? differs(state) : state,
                date == null ? null : date.instant(),
                payout.issuedBy(),
                alarm);
    }

    /** Beginning and end of the address. Two addresses can look alike so, which is why only the table does it. */
    public String shortAddress() {
        return address.length() <= HEAD + TAIL + 1
                ? address
                : address.substring(0, HEAD) + "…" + address.substring(address.length() - TAIL);
    }

    private static StateText differs(StateText state) {
        return new StateText(
                "Differs",
                StateText.Tone.FAILED,
                "Calypso holds something other than what was confirmed here. State: " + state.label() + ". "
                        + state.sentence());
    }
}
