package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Counts the filtered view. A sum over a long history takes a moment, so however often something changes, one count is under way and at
 * most one more is due; that last one always runs, with the filter that is set by then.
 */
final class HistoryTotals {
    private final PayoutHistory history;
    private final Executor dbRead;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<TotalsText> text = new ReadOnlyObjectWrapper<>(TotalsText.UNKNOWN);
    private boolean counting;
    private @Nullable HistoryFilter due;

    HistoryTotals(PayoutHistory history, Executor dbRead, Executor screen) {
        this.history = history;
        this.dbRead = dbRead;
        this.screen = screen;
    }

    ReadOnlyObjectProperty<TotalsText> textProperty() {
        return text.getReadOnlyProperty();
    }

    void count(HistoryFilter filter) {
        if (counting) {
            due = filter;
            return;
        }
        counting = true;
        dbRead.execute(() -> {
            TotalsText counted = read(filter);
            screen.execute(() -> counted(counted));
        });
    }

    /** Unknown where it cannot be read: the page of the same view says why. */
    private TotalsText read(HistoryFilter filter) {
        try {
            return TotalsText.of(history.totals(filter), filter.group());
        } catch (FailureException unreadable) {
            return TotalsText.UNKNOWN;
        }
    }

    private void counted(TotalsText counted) {
        counting = false;
        HistoryFilter next = due;
        due = null;
        if (next == null) {
            text.set(counted);
        } else {
            count(next);
        }
    }
}
