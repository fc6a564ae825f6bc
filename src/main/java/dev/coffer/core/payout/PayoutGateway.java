package dev.coffer.core.payout;

/** Payouts at Calypso: what can be asked, and the one call that pays. Only the outbox's sender is given this. */
public interface PayoutGateway extends PayoutLookup {

    /**
     * Asks Calypso to pay, once, under the payout's own key; retries nothing that could pay. May block for as long as its time-outs
     * allow. When this throws {@code FailureException}, {@code Failure.certainlyNotAccepted()} says whether something may have been
     * accepted all the same.
     */
    RemotePayout create(Payout payout);
}
