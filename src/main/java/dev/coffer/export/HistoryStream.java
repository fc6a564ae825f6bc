package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutTimelines;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of the history, newest first, each row with its timeline. The only place here that knows how the history is paged. */
public final class HistoryStream implements PayoutStream {
    private static final int PAGE = 1_000;

    private final PayoutHistory history;
    private final PayoutTimelines timelines;
    private final HistoryFilter filter;
    private @Nullable PayoutId last;

    public HistoryStream(PayoutHistory history, PayoutTimelines timelines, HistoryFilter filter) {
        this.history = history;
        this.timelines = timelines;
        this.filter = filter;
    }

    @Override
    public PayoutHistory.Totals totals() {
        return history.totals(filter);
    }

    @Override
    public List<PayoutRecord> next() {
        List<Payout> page = history.page(filter, last, PAGE);
        if (page.isEmpty()) {
            return List.of();
        }
        last = page.getLast().id();
        Map<PayoutId, List<PayoutChange>> lines =
                timelines.of(page.stream().map(Payout::id).toList());
        return page.stream()
                .map(payout -> new PayoutRecord(payout, lines.getOrDefault(payout.id(), List.of())))
                .toList();
    }
}
