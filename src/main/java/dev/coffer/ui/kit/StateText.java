package dev.coffer.ui.kit;

import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.util.Map;

/**
 * Where a payout stands, in the words of every screen.
 *
 * @param label    a word or two, for a chip
 * @param tone     the colour's meaning
 * @param sentence what it means for the money
 */
public record StateText(String label, Tone tone, String sentence) {

    /** The meaning of a colour; the style class is {@code tone-} and the name in lower case. */
    public enum Tone {
        /** Nothing to do, nothing wrong, not finished. */
        WAITING,
        MOVING,
        DONE,
        /** Not paid; a person decides what follows. */
        FAILED,
        /** Nobody knows yet. */
        UNCERTAIN,
        /** Ended without paying, on purpose. */
        CLOSED;

        public String styleClass() {
            return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Map<PayoutState, StateText> REMOTE = Map.of(
            PayoutState.CREATED,
                    new StateText("Created", Tone.MOVING, "Calypso has the payout and has not begun to pay."),
            PayoutState.CREATION_IN_PROGRESS,
                    new StateText("Being created", Tone.MOVING, "Calypso is taking the payout in."),
            PayoutState.PENDING_CONFIRMATION,
                    new StateText(
                            "Waits for signatures",
                            Tone.WAITING,
                            "The payout waits for signatures in the Calypso web account."),
            PayoutState.CONFIRMED,
                    new StateText("Confirmed", Tone.MOVING, "Calypso will pay; the transaction is not built yet."),
            PayoutState.IN_PROGRESS,
                    new StateText(
                            "In progress",
                            Tone.MOVING,
                            "The transaction is on its way or waits for confirmations of the chain."),
            PayoutState.COMPLETED, new StateText("Completed", Tone.DONE, "The funds were credited to the receiver."),
            PayoutState.FAILED,
                    new StateText(
                            "Failed",
                            Tone.FAILED,
                            "Calypso could not pay. The receiver has nothing unless a transaction hash is shown."),
            PayoutState.CANCELED,
                    new StateText(
                            "Canceled",
                            Tone.CLOSED,
                            "The payout was canceled in the Calypso web account. Nothing was paid."),
            PayoutState.PARTIAL,
                    new StateText("Partly paid", Tone.FAILED, "Calypso paid only a part. See the withdrawal errors."));

    public static StateText of(Payout payout) {
        RemotePayout remote = payout.remote();
        if (payout.outbox().state() == OutboxState.ACCEPTED && remote != null) {
            return of(remote.state());
        }
        return of(payout.outbox().state());
    }

    public static StateText of(PayoutState state) {
        StateText known = REMOTE.get(state);
        return known != null
                ? known
                : new StateText(
                        state.code(),
                        Tone.WAITING,
                        "Calypso reports a state that this version of Coffer does not know.");
    }

    public static StateText of(OutboxState state) {
        return switch (state) {
            case QUEUED -> new StateText("Queued", Tone.WAITING, "Safe on this computer and not sent yet.");
            case SENDING -> new StateText("Sending", Tone.MOVING, "On its way to Calypso.");
            case ACCEPTED -> new StateText("Accepted", Tone.MOVING, "Calypso has the payout.");
            case REJECTED -> new StateText("Rejected", Tone.FAILED, "Calypso refused the payout. Nothing was paid.");
            case UNCERTAIN ->
                new StateText(
                        "Outcome unknown",
                        Tone.UNCERTAIN,
                        "Calypso may or may not have the payout. Coffer looks it up by its key; do not pay it again.");
            case WITHDRAWN -> new StateText("Withdrawn", Tone.CLOSED, "Taken back before anything was sent.");
            case NEVER_ARRIVED ->
                new StateText("Never arrived", Tone.CLOSED, "Closed by a person after Calypso never knew of it.");
        };
    }
}
