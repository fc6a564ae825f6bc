package dev.coffer.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a payout has come.
 *
 * @param previous the state before this one, for stale answers
 * @param previousHash the hash at that time
 * @param debited whether amount and fee are out of the balance
 * @param forced whether the admin put it where it is; it then stays there
 * @param error the withdrawal's validation status when funds were missing
 * @param released when the admin released it
 */
record Progress(
        String state,
        @Nullable String previous,
        @Nullable String hash,
        @Nullable String previousHash,
        boolean debited,
        boolean forced,
        @Nullable String error,
        @Nullable Instant released) {

    static final String CREATED = "CREATED";
    static final String PENDING_CONFIRMATION = "PENDING_CONFIRMATION";
    static final String CONFIRMED = "CONFIRMED";
    static final String IN_PROGRESS = "IN_PROGRESS";
    static final String COMPLETED = "COMPLETED";
    static final String FAILED = "FAILED";
    static final String CANCELED = "CANCELED";

    static Progress created() {
        return new Progress(CREATED, null, null, null, false, false, null, null);
    }

    Progress to(String next) {
        return new Progress(next, state, hash, hash, debited, forced, error, released);
    }

    Progress withHash(String newHash) {
        return new Progress(state, state, newHash, hash, debited, forced, error, released);
    }

    Progress withDebited(boolean nowDebited) {
        return new Progress(state, previous, hash, previousHash, nowDebited, forced, error, released);
    }

    Progress withError(String newError) {
        return new Progress(state, previous, hash, previousHash, debited, forced, newError, released);
    }

    Progress withReleased(Instant when) {
        return new Progress(state, previous, hash, previousHash, debited, forced, error, when);
    }

    Progress withForced() {
        return new Progress(state, previous, hash, previousHash, debited, true, error, released);
    }

    /** What a replica that lags behind would still show. */
    Progress stale() {
        return previous == null
                ? this
                : new Progress(previous, null, previousHash, null, debited, forced, error, released);
    }
}
