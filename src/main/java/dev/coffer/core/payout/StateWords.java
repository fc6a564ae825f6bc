package dev.coffer.core.payout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Where a payout stands, in the words of every screen and every paper.
 *
 * @param label    a word or two
 * @param sentence what it means for the money
 */
public record StateWords(String label, String sentence) {
    private static final Map<PayoutState, StateWords> REMOTE = Map.of(
            PayoutState.CREATED, new StateWords("Created", "Calypso has the payout and has not begun to pay."),
            PayoutState.CREATION_IN_PROGRESS, new StateWords("Being created", "Calypso is taking the payout in."),
            PayoutState.PENDING_CONFIRMATION,
                    new StateWords(
                            "Waits for signatures", "The payout waits for signatures in the Calypso web account."),
            PayoutState.CONFIRMED, new StateWords("Confirmed", "Calypso will pay; the transaction is not built yet."),
            PayoutState.IN_PROGRESS,
                    new StateWords(
                            "In progress", "The transaction is on its way or waits for confirmations of the chain."),
            PayoutState.COMPLETED, new StateWords("Completed", "The funds were credited to the receiver."),
            PayoutState.FAILED,
                    new StateWords(
                            "Failed",
                            "Calypso could not pay. The receiver has nothing unless a transaction hash is shown."),
            PayoutState.CANCELED,
                    new StateWords("Canceled", "The payout was canceled in the Calypso web account. Nothing was paid."),
            PayoutState.PARTIAL, new StateWords("Partly paid", "Calypso paid only a part. See the withdrawal errors."));

    public static StateWords of(Payout payout) {
        RemotePayout remote = payout.remote();
        return payout.outbox().state() == OutboxState.ACCEPTED && remote != null
                ? of(remote.state())
                : of(payout.outbox().state());
    }

    public static StateWords of(PayoutState state) {
        StateWords known = REMOTE.get(state);
        return known != null
                ? known
                : new StateWords(state.code(), "Calypso reports a state that this version of Coffer does not know.");
    }

    public static StateWords of(OutboxState state) {
        return switch (state) {
            case QUEUED -> new StateWords("Queued", "Safe on this computer and not sent yet.");
            case SENDING -> new StateWords("Sending", "On its way to Calypso.");
            case ACCEPTED -> new StateWords("Accepted", "Calypso has the payout.");
            case REJECTED -> new StateWords("Rejected", "Calypso refused the payout. Nothing was paid.");
            case UNCERTAIN ->
                new StateWords(
                        "Outcome unknown",
                        "Calypso may or may not have the payout. Coffer looks it up by its key; do not pay it again.");
            case WITHDRAWN -> new StateWords("Withdrawn", "Taken back before anything was sent.");
            case NEVER_ARRIVED -> new StateWords("Never arrived", "Closed by a person after Calypso never knew of it.");
        };
    }

    /** One line of a timeline; a remark has no sentence, and a state that nobody knows is shown as it came. */
    public static StateWords of(PayoutChange change) {
        return switch (change.kind()) {
            case OUTBOX ->
                Arrays.stream(OutboxState.values())
                        .filter(state -> state.name().equals(change.to()))
                        .findFirst()
                        .map(StateWords::of)
                        .orElseGet(() -> new StateWords(change.to(), ""));
            case REMOTE -> of(new PayoutState(change.to()));
            case REMARK ->
                new StateWords(
                        "Remark: "
                                + change.to()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('-', ' ')
                                        .replace('_', ' '),
                        "");
        };
    }
}
