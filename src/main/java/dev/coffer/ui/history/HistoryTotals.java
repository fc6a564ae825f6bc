package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.HistoryTable;
import dev.coffer.core.payout.HistoryTally;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Counts the filtered view, a piece at a time. However often something changes, one count is under way and at most one more is due;
 * a count for a filter that is no longer set is given up.
 */
final class HistoryTotals {
    private final HistoryTable table;
    private final Executor dbRead;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<TotalsText> text = new ReadOnlyObjectWrapper<>(TotalsText.UNKNOWN);
    private final ReadOnlyObjectWrapper<HistorySummary.Choices> choices =
            new ReadOnlyObjectWrapper<>(HistorySummary.Choices.NONE);
    private final AtomicInteger wanted = new AtomicInteger();
    private HistoryFilter filter = HistoryFilter.ALL;
    private boolean counting;
    private boolean due;

    HistoryTotals(HistoryTable table, Executor dbRead, Executor screen) {
        this.table = table;
        this.dbRead = dbRead;
        this.screen = screen;
    }

    ReadOnlyObjectProperty<TotalsText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Rows beside each choice of the filter. */
    ReadOnlyObjectProperty<HistorySummary.Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    void count(HistoryFilter now) {
        if (counting && now.equals(filter)) {
            due = true;
            return;
        }
        boolean another = !now.equals(filter);
        filter = now;
        due = false;
        counting = true;
        step(wanted.incrementAndGet(), now, table.tally(now), another);
    }

    private void step(int number, HistoryFilter of, HistoryTally tally, boolean another) {
        dbRead.execute(() -> {
            if (number != wanted.get()) {
                return;
            }
            try {
                if (tally.advance()) {
                    HistorySummary summary = tally.summary();
                    screen.execute(() -> counted(number, TotalsText.of(summary.totals(), of), summary.choices()));
                } else {
                    if (another) {
                        screen.execute(() -> takesLonger(number));
                    }
                    step(number, of, tally, false);
                }
            } catch (FailureException unreadable) {
                // The rows of the same view say why.
                screen.execute(() -> counted(number, TotalsText.UNKNOWN, HistorySummary.Choices.NONE));
            }
        });
    }

    private void takesLonger(int number) {
        if (number == wanted.get()) {
            text.set(TotalsText.COUNTING);
        }
    }

    private void counted(int number, TotalsText now, HistorySummary.Choices beside) {
        if (number != wanted.get()) {
            return;
        }
        counting = false;
        text.set(now);
        choices.set(beside);
        if (due) {
            count(filter);
        }
    }
}
