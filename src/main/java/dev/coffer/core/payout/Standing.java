package dev.coffer.core.payout;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a payout stands, as far as lists tell payouts apart. The one judge of what is open, settled or in need of a person: a payout,
 * a filter and a table of a million rows all ask here.
 *
 * @param remote absent until Calypso is known to have the payout
 */
public record Standing(OutboxState outbox, @Nullable PayoutState remote, Set<Mark> marks) {

    public enum Mark {
        /** Was confirmed with an execution date. */
        SCHEDULED,
        /** The execution date passed before it could be sent. */
        OVERDUE,
        /** Calypso holds something other than what was confirmed. */
        DIFFERS,
        /** A further attempt took its place. */
        REPLACED
    }

    public Standing {
        marks = Set.copyOf(marks);
    }

    static Standing of(Payout payout) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (payout.draft().executionDate() != null) {
            marks.add(Mark.SCHEDULED);
        }
        if (payout.isOverdue()) {
            marks.add(Mark.OVERDUE);
        }
        if (payout.mismatch() != null) {
            marks.add(Mark.DIFFERS);
        }
        if (payout.nextAttempt() != null) {
            marks.add(Mark.REPLACED);
        }
        RemotePayout remote = payout.remote();
        return new Standing(payout.outbox().state(), remote == null ? null : remote.state(), marks);
    }

    /** The state that people see: what Calypso says once it has the payout, before that how far the request came. */
    public String code() {
        return outbox == OutboxState.ACCEPTED && remote != null ? remote.code() : outbox.name();
    }

    /** Whether Calypso has it and may still change it. */
    public boolean isOpen() {
        return outbox == OutboxState.ACCEPTED && (remote == null || !remote.isFinal());
    }

    /** Whether nothing will change any more without a person. */
    public boolean isSettled() {
        return switch (outbox) {
            case QUEUED, SENDING, UNCERTAIN -> false;
            case REJECTED, WITHDRAWN, NEVER_ARRIVED -> true;
            case ACCEPTED -> !isOpen();
        };
    }

    /** Whether a person should look at it. */
    public boolean needsAttention() {
        return marks.contains(Mark.DIFFERS)
                || marks.contains(Mark.OVERDUE)
                || outbox == OutboxState.UNCERTAIN
                || outbox == OutboxState.REJECTED
                || (PayoutState.FAILED.equals(remote) && !marks.contains(Mark.REPLACED))
                || (remote != null && !remote.isKnown());
    }

    /** Whether Calypso, or its refusal, ended it without the whole amount being paid. */
    public boolean isNotPaid() {
        return outbox == OutboxState.REJECTED
                || PayoutState.FAILED.equals(remote)
                || PayoutState.PARTIAL.equals(remote)
                || PayoutState.CANCELED.equals(remote);
    }
}
