package dev.coffer.core.payout;

import java.util.Optional;

/**
 * When a payout that was not paid may be followed by a linked second one: only where the first is proven dead. Only says so; the second
 * payout is entered through the form and its review like any other.
 */
public final class PayAgain {
    private PayAgain() {}

    /** Whether the payout ended in a way after which people ask to pay again. */
    public static boolean concerns(Payout payout) {
        return payout.outbox().state() == OutboxState.REJECTED || failed(payout);
    }

    /** What stands against paying again, in a sentence; empty when nothing does. */
    public static Optional<String> doubt(Payout payout) {
        if (!concerns(payout)) {
            return Optional.of("Only a rejected or failed payout can be paid again.");
        }
        if (payout.nextAttempt() != null) {
            return Optional.of("It was paid again as payout " + payout.nextAttempt() + ".");
        }
        RemotePayout remote = payout.remote();
        String hash = remote == null ? null : remote.transactionHash();
        if (hash != null && !hash.isBlank()) {
            return Optional.of(
                    "It cannot be paid again while a transaction hash is known: the receiver may have been paid all the same."
                            + " Check the transaction first and ask Calypso's support.");
        }
        if (payout.mismatch() != null) {
            return Optional.of(
                    "It cannot be paid again while Calypso holds something other than what was confirmed here."
                            + " Clear that up with Calypso's support first.");
        }
        return Optional.empty();
    }

    /**
     * Whether the payout surely paid nothing and never will, so that another one may be linked to it as its next attempt. Wider than
     * {@link #concerns}: a withdrawn or canceled payout can be followed too.
     */
    public static boolean isDead(Payout payout) {
        if (payout.nextAttempt() != null || payout.mismatch() != null) {
            return false;
        }
        OutboxState state = payout.outbox().state();
        RemotePayout remote = payout.remote();
        if (state == OutboxState.ACCEPTED) {
            return remote != null
                    && remote.transactionHash() == null
                    && (remote.state().equals(PayoutState.FAILED)
                            || remote.state().equals(PayoutState.CANCELED));
        }
        return state == OutboxState.REJECTED || state == OutboxState.WITHDRAWN;
    }

    private static boolean failed(Payout payout) {
        RemotePayout remote = payout.remote();
        return payout.outbox().state() == OutboxState.ACCEPTED
                && remote != null
                && remote.state().equals(PayoutState.FAILED);
    }
}
