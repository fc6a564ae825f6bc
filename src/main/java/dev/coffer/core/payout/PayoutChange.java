package dev.coffer.core.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payout's timeline. Lines are appended, never changed, so that the history can tell how a payout looked at any time.
 *
 * @param at     when Coffer learned of it
 * @param kind   which of the two state fields moved, or neither
 * @param from   the state before; absent for the first line and for remarks
 * @param to     the state after, or the subject of a remark
 * @param detail for people: reason, code, text, trace id, hash
 */
public record PayoutChange(
        PayoutId payout,
        Instant at,
        Kind kind,
        @Nullable String from,
        String to,
        @Nullable String detail) {

    /** {@code REMARK}: something worth keeping that moved neither state, such as a refused step backwards. */
    public enum Kind {
        OUTBOX,
        REMOTE,
        REMARK
    }
}
