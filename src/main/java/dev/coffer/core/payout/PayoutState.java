package dev.coffer.core.payout;

import java.util.Map;
import java.util.Set;

/**
 * The state that Calypso reports for a payout (calypso-api.md section 3.1). A code, not an enum: a state that this version does not know
 * is shown as it came and is neither final nor failed.
 */
public record PayoutState(String code) {
    public static final PayoutState CREATED = new PayoutState("CREATED");
    public static final PayoutState CREATION_IN_PROGRESS = new PayoutState("CREATION_IN_PROGRESS");
    public static final PayoutState PENDING_CONFIRMATION = new PayoutState("PENDING_CONFIRMATION");
    public static final PayoutState CONFIRMED = new PayoutState("CONFIRMED");
    public static final PayoutState IN_PROGRESS = new PayoutState("IN_PROGRESS");
    public static final PayoutState COMPLETED = new PayoutState("COMPLETED");
    public static final PayoutState FAILED = new PayoutState("FAILED");
    public static final PayoutState CANCELED = new PayoutState("CANCELED");
    public static final PayoutState PARTIAL = new PayoutState("PARTIAL");

    /**
     * The table: how far along a payout is. States of one rank can follow each other freely, a higher rank follows a lower one, and
     * nothing follows a final state.
     */
    private static final Map<PayoutState, Integer> RANK = Map.of(
            CREATION_IN_PROGRESS, 0,
            CREATED, 1,
            PENDING_CONFIRMATION, 2,
            CONFIRMED, 3,
            IN_PROGRESS, 4,
            COMPLETED, 5,
            FAILED, 5,
            CANCELED, 5,
            PARTIAL, 5);

    private static final Set<PayoutState> FINAL = Set.of(COMPLETED, FAILED, CANCELED, PARTIAL);

    public boolean isKnown() {
        return RANK.containsKey(this);
    }

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /**
     * Whether a newer reading may replace this one. A final state stays: answers can be stale and events late (calypso-api.md
     * section 3.1). Between known states only forward; an unknown state may come and go while nothing is final.
     */
    public boolean canBecome(PayoutState next) {
        if (isFinal() || equals(next)) {
            return false;
        }
        Integer here = RANK.get(this);
        Integer there = RANK.get(next);
        return here == null || there == null || there > here;
    }

    @Override
    public String toString() {
        return code;
    }
}
