package dev.coffer.ui.kit;

import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.StateWords;
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

    private static final Map<PayoutState, Tone> REMOTE = Map.of(
            PayoutState.CREATED, Tone.MOVING,
            PayoutState.CREATION_IN_PROGRESS, Tone.MOVING,
            PayoutState.PENDING_CONFIRMATION, Tone.WAITING,
            PayoutState.CONFIRMED, Tone.MOVING,
            PayoutState.IN_PROGRESS, Tone.MOVING,
            PayoutState.COMPLETED, Tone.DONE,
            PayoutState.FAILED, Tone.FAILED,
            PayoutState.CANCELED, Tone.CLOSED,
            PayoutState.PARTIAL, Tone.FAILED);

    public static StateText of(Payout payout) {
        RemotePayout remote = payout.remote();
        if (payout.outbox().state() == OutboxState.ACCEPTED && remote != null) {
            return of(remote.state());
        }
        return of(payout.outbox().state());
    }

    public static StateText of(PayoutState state) {
        return worded(StateWords.of(state), REMOTE.getOrDefault(state, Tone.WAITING));
    }

    public static StateText of(OutboxState state) {
        return worded(
                StateWords.of(state),
                switch (state) {
                    case QUEUED -> Tone.WAITING;
                    case SENDING, ACCEPTED -> Tone.MOVING;
                    case REJECTED -> Tone.FAILED;
                    case UNCERTAIN -> Tone.UNCERTAIN;
                    case WITHDRAWN, NEVER_ARRIVED -> Tone.CLOSED;
                });
    }

    private static StateText worded(StateWords words, Tone tone) {
        return new StateText(words.label(), tone, words.sentence());
    }
}
