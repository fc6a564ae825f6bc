package dev.coffer.core.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One confirmed payout as the ledger knows it: the intent, which never changes; how far our request came; and what Calypso last
 * said of it.
 *
 * @param account      the Calypso account that pays; a console connected as another account leaves this row alone
 * @param issuedBy     the person at the keyboard, as the operating system names them
 * @param remote       absent until Calypso is known to have the payout
 * @param remoteReadAt when {@code remote} was last read, whether or not it had changed
 * @param mismatch     what differs between the intent and what Calypso holds; an alarm, never corrected in silence
 * @param nextAttempt  the payout that replaced this failed one, if any
 */
public record Payout(
        PayoutId id,
        IdempotencyKey key,
        PayoutDraft draft,
        String account,
        String issuedBy,
        Instant confirmedAt,
        Outbox outbox,
        @Nullable RemotePayout remote,
        @Nullable Instant remoteReadAt,
        @Nullable String mismatch,
        @Nullable PayoutId nextAttempt) {

    /** Whether Calypso has it and may still change it. */
    public boolean isOpen() {
        return outbox.state() == OutboxState.ACCEPTED
                && (remote == null || !remote.state().isFinal());
    }

    /** Whether nothing will change any more without a person. */
    public boolean isSettled() {
        return switch (outbox.state()) {
            case QUEUED, SENDING, UNCERTAIN -> false;
            case REJECTED, WITHDRAWN, NEVER_ARRIVED -> true;
            case ACCEPTED -> !isOpen();
        };
    }

    /** Whether its execution date passed before it could be sent; it is not sent late without being asked for. */
    public boolean isOverdue() {
        Outbox.Note note = outbox.note();
        return outbox.state() == OutboxState.QUEUED
                && note != null
                && note.code().equals(Outbox.OVERDUE);
    }

    /** Whether a person should look at it. */
    public boolean needsAttention() {
        return mismatch != null
                || outbox.state() == OutboxState.UNCERTAIN
                || isOverdue()
                || outbox.state() == OutboxState.REJECTED
                || (remote != null && remote.state().equals(PayoutState.FAILED) && nextAttempt == null)
                || (remote != null && !remote.state().isKnown());
    }
}
