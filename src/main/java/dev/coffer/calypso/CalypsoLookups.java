package dev.coffer.calypso;

import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.calypso.wire.PayoutAnswer;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.payout.RemotePayout;
import java.util.Optional;

/** Finds payouts again (calypso-api.md 2.2) and can do nothing else. An answer about another payout is never taken for ours. */
final class CalypsoLookups implements PayoutLookup {
    private static final String NOT_FOUND = "004";

    private final CalypsoCalls calls;

    CalypsoLookups(CalypsoCalls calls) {
        this.calls = calls;
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

    static RemotePayout underKey(IdempotencyKey ours, RemotePayout answer) {
        IdempotencyKey theirs = answer.idempotencyKey();
        if (theirs != null && !theirs.equals(ours)) {
            throw new FailureException(new Failure.BadAnswer("the answer carries another idempotency key than ours"));
        }
        return answer;
    }
}
