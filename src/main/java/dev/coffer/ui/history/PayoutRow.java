package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.Standing;
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
        String comment,
        boolean alarm) {
    private static final int HEAD = 10;
    private static final int TAIL = 8;

    public static PayoutRow of(HistoryLine line) {
        Standing standing = line.standing();
        PayoutState remote = standing.remote();
        StateText state = standing.outbox() == OutboxState.ACCEPTED && remote != null
                ? StateText.of(remote)
                : StateText.of(standing.outbox());
        boolean alarm = standing.marks().contains(Standing.Mark.DIFFERS);
        return new PayoutRow(
                line.id(),
                line.confirmedAt(),
                line.claimReference(),
                line.receiver().text(),
                line.amount(),
                alarm ? differs(state) : state,
                line.executes(),
                line.issuedBy(),
                line.comment(),
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
