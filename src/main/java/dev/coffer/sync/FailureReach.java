package dev.coffer.sync;

import dev.coffer.core.failure.Failure;

/**
 * Whether a reading that failed says something about the next one. One lost answer may be that payout's own trouble; two in a row are the
 * server's. Used by one thread at a time.
 */
final class FailureReach {
    enum Of {
        /** The next payout may well be read. */
        ONE,
        /** This and the one before it: whatever it is, going on would not help. */
        BOTH,
        /** Nothing about this payout: any request would have ended so. */
        ALL
    }

    private boolean unclearBefore;

    void answered() {
        unclearBefore = false;
    }

    Of of(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable ignored -> Of.ALL;
            case Failure.RateLimited ignored -> Of.ALL;
            case Failure.Unauthorized ignored -> Of.ALL;
            case Failure.Forbidden ignored -> Of.ALL;
            case Failure.ClockSkew ignored -> Of.ALL;
            case Failure.LockedSecrets ignored -> Of.ALL;
            case Failure.Storage ignored -> Of.ALL;
            case Failure.NoAnswer ignored -> unclear();
            case Failure.ServerFault ignored -> unclear();
            case Failure.Rejected ignored -> clear();
            case Failure.BadAnswer ignored -> clear();
        };
    }

    private Of unclear() {
        boolean second = unclearBefore;
        unclearBefore = true;
        return second ? Of.BOTH : Of.ONE;
    }

    private Of clear() {
        unclearBefore = false;
        return Of.ONE;
    }
}
