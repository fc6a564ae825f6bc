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

    /** Where it stands, for every judgement that lists share. */
    public Standing standing() {
        return Standing.of(this);
    }

    /** Whether Calypso has it and may still change it. */
    public boolean isOpen() {
        return standing().isOpen();
    }

    /** Whether nothing will change any more without a person. */
    public boolean isSettled() {
        return standing().isSettled();
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
        return standing().needsAttention();
    }
}
