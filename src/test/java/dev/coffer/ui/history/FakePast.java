package dev.coffer.ui.history;

import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PastPayout;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutPast;
import dev.coffer.core.payout.PayoutState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The past of a {@link FakeHistory}, told by its timelines. */
final class FakePast implements PayoutPast {
    final Map<PayoutId, BroughtIn.Mark> marks = new HashMap<>();
    private final FakeHistory history;

    FakePast(FakeHistory history) {
        this.history = history;
    }

    @Override
    public Optional<PastPayout> stateAsOf(PayoutId id, Instant at) {
        List<PayoutChange> known = PastText.by(history.timeline(id), at);
        return known.isEmpty() ? Optional.empty() : history.find(id).map(payout -> past(payout, known));
    }

    private static PastPayout past(Payout payout, List<PayoutChange> known) {
        OutboxState outbox = OutboxState.QUEUED;
        @Nullable PayoutState remote = null;
        for (PayoutChange change : known) {
            switch (change.kind()) {
                case OUTBOX -> outbox = OutboxState.valueOf(change.to());
                case REMOTE -> remote = new PayoutState(change.to());
                case REMARK -> {}
            }
        }
        return new PastPayout(
                payout, known.getFirst().at(), outbox, remote, known.getLast().at(), null);
    }

    @Override
    public Page page(Instant at, @Nullable Place after, int limit) {
        List<PastPayout> rows = history.rows.values().stream()
                .filter(payout -> after == null || payout.id().compareTo(after.id()) < 0)
                .map(payout -> stateAsOf(payout.id(), at))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
        PastPayout last = rows.size() < limit ? null : rows.getLast();
        return new Page(
                rows,
                last == null ? null : new Place(last.entered(), last.payout().id()));
    }

    @Override
    public long count(Instant at) {
        return page(at, null, Integer.MAX_VALUE).rows().size();
    }

    @Override
    public Optional<BroughtIn.Mark> broughtIn(PayoutId id) {
        return Optional.ofNullable(marks.get(id));
    }
}
