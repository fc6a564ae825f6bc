package dev.coffer.core.payout;

import java.util.Optional;

/**
 * Payouts at Calypso. Every method may block for as long as its time-outs allow, retries nothing that could pay, and throws
 * {@code FailureException}.
 */
public interface PayoutGateway {

    /**
     * Asks Calypso to pay, once, under the payout's own key. When this throws, {@code Failure.certainlyNotAccepted()} says whether
     * something may have been accepted all the same.
     */
    RemotePayout create(Payout payout);

    /** Empty when Calypso answers that there is none (code {@code 004}). */
    Optional<RemotePayout> findByKey(IdempotencyKey key);

    /** Empty when Calypso answers that there is none (code {@code 004}). */
    Optional<RemotePayout> findById(String remoteId);
}
