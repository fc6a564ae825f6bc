package dev.coffer.ui.history;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A history in memory. */
final class FakeHistory implements PayoutHistory {
    final NavigableMap<PayoutId, Payout> rows = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    FakeHistory put(Payout payout) {
        rows.put(payout.id(), payout);
        return this;
    }

    @Override
    public List<Payout> page(HistoryFilter filter, @Nullable PayoutId before, int limit) {
        throw new UnsupportedOperationException("the screen goes by position");
    }

    @Override
    public Totals totals(HistoryFilter filter) {
        throw new UnsupportedOperationException("the screen counts by tally");
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<PayoutChange> timeline(PayoutId id) {
        Payout payout = rows.get(id);
        if (payout == null) {
            return List.of();
        }
        Instant at = payout.confirmedAt();
        List<PayoutChange> steps = new ArrayList<>();
        steps.add(outbox(id, at, OutboxState.QUEUED, null));
        if (payout.outbox().attempts() > 0) {
            steps.add(outbox(id, at.plusSeconds(2), OutboxState.SENDING, null));
        }
        OutboxState state = payout.outbox().state();
        if (state != OutboxState.QUEUED && state != OutboxState.SENDING) {
            String why = payout.outbox().note() == null
                    ? null
                    : payout.outbox().note().text();
            steps.add(outbox(id, at.plusSeconds(3), state, why));
        }
        RemotePayout remote = payout.remote();
        if (remote != null) {
            steps.add(remote(id, at.plusSeconds(3), PayoutState.CREATED));
            if (!remote.state().equals(PayoutState.CREATED)) {
                steps.add(remote(id, at.plusSeconds(75), PayoutState.CONFIRMED));
                steps.add(remote(id, at.plusSeconds(190), remote.state()));
            }
        }
        return steps;
    }

    private static PayoutChange outbox(PayoutId id, Instant at, OutboxState state, @Nullable String detail) {
        return new PayoutChange(id, at, PayoutChange.Kind.OUTBOX, null, state.name(), detail);
    }

    private static PayoutChange remote(PayoutId id, Instant at, PayoutState state) {
        return new PayoutChange(id, at, PayoutChange.Kind.REMOTE, null, state.code(), null);
    }
}
