package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.PayoutRecords;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of the history, newest first, each row with its timeline. The only place here that knows how the history is paged. */
public final class HistoryStream implements PayoutStream {
    private static final int PAGE = 1_000;

    private final PayoutHistory history;
    private final PayoutRecords records;
    private final HistoryFilter filter;
    private @Nullable PayoutId last;

    public HistoryStream(PayoutHistory history, PayoutRecords records, HistoryFilter filter) {
        this.history = history;
        this.records = records;
        this.filter = filter;
    }

    @Override
    public PayoutHistory.Totals totals() {
        return history.totals(filter);
    }

    @Override
    public List<PayoutRecord> next() {
        List<PayoutRecord> page = records.page(filter, last, PAGE);
        if (!page.isEmpty()) {
            last = page.getLast().payout().id();
        }
        return page;
    }
}
