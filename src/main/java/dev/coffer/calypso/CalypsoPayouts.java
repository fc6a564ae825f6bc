package dev.coffer.calypso;

import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.calypso.wire.PayoutAnswer;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.RemotePayout;
import java.util.Optional;

/** Creates payouts and finds them again (calypso-api.md 2.1, 2.2). An answer about another payout is never taken for ours. */
final class CalypsoPayouts implements PayoutGateway {
    private static final String NOT_FOUND = "004";

    private final CalypsoCalls calls;

    CalypsoPayouts(CalypsoCalls calls) {
        this.calls = calls;
    }

    @Override
    public RemotePayout create(Payout payout) {
        // The row's account, not the connection's: paying from another account than was confirmed is not an option.
        if (!payout.account().equals(calls.account())) {
            throw new FailureException(
                    new Failure.Unreachable("this connection is for another account; nothing was sent"));
        }
        Envelope envelope = Envelope.of(payout.account(), Payload.create(payout.draft(), payout.key()));
        return underKey(payout.key(), PayoutAnswer.read(calls.once("payout/create", envelope)));
    }

    @Override
    public Optional<RemotePayout> findByKey(IdempotencyKey key) {
        return find(Payload.byKey(key)).map(found -> underKey(key, found));
    }

    @Override
    public Optional<RemotePayout> findById(String remoteId) {
        Optional<RemotePayout> found = find(Payload.byId(remoteId));
        if (found.isPresent() && !found.get().remoteId().equals(remoteId)) {
            throw new FailureException(
                    new Failure.BadAnswer("the answer is about another payout than the one asked for"));
        }
        return found;
    }

    private Optional<RemotePayout> find(Payload payload) {
        try {
            return Optional.of(PayoutAnswer.read(calls.read("payout", Envelope.of(calls.account(), payload))));
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Rejected rejected
                    && rejected.code().equals(NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static RemotePayout underKey(IdempotencyKey ours, RemotePayout answer) {
        IdempotencyKey theirs = answer.idempotencyKey();
        if (theirs != null && !theirs.equals(ours)) {
            throw new FailureException(new Failure.BadAnswer("the answer carries another idempotency key than ours"));
        }
        return answer;
    }
}
