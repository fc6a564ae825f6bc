package dev.coffer.core.payout;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far our request to pay has come. It says nothing about what Calypso does with the payout afterwards: that is
 * {@link PayoutState}, a field of its own.
 */
public enum OutboxState {
    /** Durable here; not one byte has left, or the last attempt certainly left nothing at the server. */
    QUEUED,
    /** A request may be under way. Committed before the first byte. */
    SENDING,
    /** Calypso has the payout. */
    ACCEPTED,
    /** Calypso said no, and no earlier request of this payout can have succeeded. */
    REJECTED,
    /** Nobody knows yet whether Calypso has the payout. It is looked up by key, never sent again blindly. */
    UNCERTAIN,
    /** Taken back by a person before anything was sent. */
    WITHDRAWN,
    /** Uncertain for long, never found, and closed by a person with a reason. Still looked up, so that a late arrival is noticed. */
    NEVER_ARRIVED;

    /** The table of transitions. Whatever is not here does not happen. */
    private Set<OutboxState> successors() {
        return switch (this) {
            // UNCERTAIN: the workspace was copied or restored, so another copy may have sent it.
            case QUEUED -> EnumSet.of(SENDING, WITHDRAWN, UNCERTAIN);
            case SENDING -> EnumSet.of(ACCEPTED, REJECTED, UNCERTAIN, QUEUED);
            // QUEUED: a person sends again, with the same key. REJECTED: the key was refused for a reason other than
            // its use.
            case UNCERTAIN -> EnumSet.of(ACCEPTED, QUEUED, NEVER_ARRIVED, REJECTED);
            case NEVER_ARRIVED -> EnumSet.of(ACCEPTED);
            case ACCEPTED, REJECTED, WITHDRAWN -> EnumSet.noneOf(OutboxState.class);
        };
    }

    public boolean canBecome(OutboxState next) {
        return successors().contains(next);
    }

    /** Whether money may still move, or already has, because of this row. */
    public boolean mayPay() {
        return this == QUEUED || this == SENDING || this == ACCEPTED || this == UNCERTAIN;
    }
}
