package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySearch;

/** An index of a hundred payouts that is built in four steps. */
final class FakeSearch implements HistorySearch {
    Progress progress = Progress.OFF;
    int steps;

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public Progress build() {
        steps++;
        progress = new Progress(true, progress.indexed() + 25, 100);
        return progress;
    }

    @Override
    public void remove() {
        progress = Progress.OFF;
    }
}
