package dev.coffer.core.payout;

import java.util.Optional;

/**
 * Asks Calypso about payouts and can do nothing else: whoever is given this and not {@link PayoutGateway} cannot pay. Every method may
 * block for as long as its time-outs allow and throws {@code FailureException}.
 */
public interface PayoutLookup {

    /** Empty when Calypso answers that there is none (code {@code 004}). */
    Optional<RemotePayout> findByKey(IdempotencyKey key);

    /** Empty when Calypso answers that there is none (code {@code 004}). */
    Optional<RemotePayout> findById(String remoteId);
}
