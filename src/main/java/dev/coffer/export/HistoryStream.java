package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.PayoutRecords;
import dev.coffer.core.payout.HistoryPlace;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.PayoutHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of the history, each row with its timeline. The only place here that knows how the history is paged. */
public final class HistoryStream implements PayoutStream {
    private static final int PAGE = 1_000;

    private final PayoutHistory history;
    private final PayoutRecords records;
    private final HistoryQuery query;
    private @Nullable HistoryPlace end;
    private boolean over;

    public HistoryStream(PayoutHistory history, PayoutRecords records, HistoryQuery query) {
        this.history = history;
        this.records = records;
        this.query = query;
    }

    @Override
    public PayoutHistory.Totals totals() {
        return history.totals(query.filter());
    }

    @Override
    public List<PayoutRecord> next() {
        if (over) {
            return List.of();
        }
        PayoutRecords.Page page = records.page(query, end, PAGE);
        end = page.end();
        over = end == null;
        return page.rows();
    }
}
