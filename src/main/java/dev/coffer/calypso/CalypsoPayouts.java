package dev.coffer.calypso;

import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.calypso.wire.PayoutAnswer;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Creates payouts (calypso-api.md 2.1) and finds them again. The only class that asks Calypso to pay. */
final class CalypsoPayouts implements PayoutGateway {
    private final CalypsoCalls calls;
    private final CalypsoLookups lookups;

    CalypsoPayouts(CalypsoCalls calls) {
        this.calls = calls;
        this.lookups = new CalypsoLookups(calls);
    }

    @Override
    public RemotePayout create(Payout payout) {
        // The row's account, not the connection's: paying from another account than was confirmed is not an option.
        if (!payout.account().equals(calls.account())) {
            throw new FailureException(
                    new Failure.Unreachable("this connection is for another account; nothing was sent"));
        }
        Envelope envelope = Envelope.of(payout.account(), Payload.create(payout.draft(), payout.key()));
        return CalypsoLookups.underKey(
                payout.key(), PayoutAnswer.read(calls.once("payout/create", envelope, inTime(payout))));
    }

    /** After its execution date a payout waits for a person (calypso-api.md section 6.1), also where only the server's clock says that it has passed. */
    private static Predicate<Instant> inTime(Payout payout) {
        ExecutionDate date = payout.draft().executionDate();
        return serverTime -> date == null || date.instant().isAfter(serverTime);
    }

    @Override
    public Optional<RemotePayout> findByKey(IdempotencyKey key) {
        return lookups.findByKey(key);
    }

    @Override
    public Optional<RemotePayout> findById(String remoteId) {
        return lookups.findById(remoteId);
    }
}
