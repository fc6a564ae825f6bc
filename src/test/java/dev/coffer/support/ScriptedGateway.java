package dev.coffer.support;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Calypso that accepts everything once, unless told to fail, and keeps books that a test can compare. */
public final class ScriptedGateway implements PayoutGateway {
    /** One entry a create call that arrived, by key. */
    public final List<IdempotencyKey> creates = new ArrayList<>();

    public final Map<IdempotencyKey, RemotePayout> books = new HashMap<>();
    public int lookups;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private @Nullable Failure readFailure;

    private record Fault(Failure failure, boolean accepts) {}

    /** The next create fails like this and leaves nothing behind. */
    public ScriptedGateway failBefore(Failure failure) {
        faults.add(new Fault(failure, false));
        return this;
    }

    /** The next create is accepted, but the caller sees this failure. */
    public ScriptedGateway failAfter(Failure failure) {
        faults.add(new Fault(failure, true));
        return this;
    }

    /** Every look-up fails like this until told otherwise with null. */
    public void failReads(@Nullable Failure failure) {
        readFailure = failure;
    }

    @Override
    public RemotePayout create(Payout payout) {
        creates.add(payout.key());
        Fault fault = faults.poll();
        if (fault != null && !fault.accepts()) {
            throw new FailureException(fault.failure());
        }
        if (books.containsKey(payout.key())) {
            throw new FailureException(new Failure.Rejected("016", "Key " + payout.key() + " already exists", "t-16"));
        }
        RemotePayout remote = Payouts.remote(payout, PayoutState.CREATED);
        books.put(payout.key(), remote);
        if (fault != null) {
            throw new FailureException(fault.failure());
        }
        return remote;
    }

    @Override
    public Optional<RemotePayout> findByKey(IdempotencyKey key) {
        lookups++;
        if (readFailure != null) {
            throw new FailureException(readFailure);
        }
        return Optional.ofNullable(books.get(key));
    }

    @Override
    public Optional<RemotePayout> findById(String remoteId) {
        lookups++;
        if (readFailure != null) {
            throw new FailureException(readFailure);
        }
        return books.values().stream()
                .filter(remote -> remote.remoteId().equals(remoteId))
                .findFirst();
    }
}
