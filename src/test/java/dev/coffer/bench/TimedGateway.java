package dev.coffer.bench;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.RemotePayout;
import java.util.Optional;

/** Remembers how long the last payout/create call took, from the request's making to its answer's reading. */
final class TimedGateway implements PayoutGateway {
    private final PayoutGateway gateway;
    private volatile long createNanos;

    TimedGateway(PayoutGateway gateway) {
        this.gateway = gateway;
    }

    long createNanos() {
        return createNanos;
    }

    @Override
    public RemotePayout create(Payout payout) {
        long start = System.nanoTime();
        RemotePayout created = gateway.create(payout);
        createNanos = System.nanoTime() - start;
        return created;
    }

    @Override
    public Optional<RemotePayout> findByKey(IdempotencyKey key) {
        return gateway.findByKey(key);
    }

    @Override
    public Optional<RemotePayout> findById(String remoteId) {
        return gateway.findById(remoteId);
    }
}
