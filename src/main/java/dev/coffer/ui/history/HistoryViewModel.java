package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The history as a screen pages through it. Pages are read on the reading thread and answers to a filter that is no longer set are
 * dropped; changes from the ledger are laid over what was read, also when they overtake a page that is under way. Used on the
 * screen's thread.
 */
public final class HistoryViewModel implements AutoCloseable {
    static final int PAGE = 200;
    private static final int AHEAD = 50;
    private static final String READING = "Reading the history …";

    private final PayoutHistory history;
    private final Executor dbRead;
    private final Executor screen;
    private final FilterChoice choice;
    private final HistoryRows rows = new HistoryRows();
    private final HistoryTotals totals;
    private final ObjectProperty<@Nullable PayoutId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private final List<Payout> overtaking = new ArrayList<>();
    private final Subscription subscription;
    /** Read by the reading thread too, to skip a page that nobody waits for any more. */
    private final AtomicInteger wanted = new AtomicInteger();

    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(READING);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private boolean pageUnderWay;
    private boolean changing;

    public HistoryViewModel(
            PayoutHistory history,
            Feed<ChangedPayouts> changes,
            Executor dbRead,
            Executor screen,
            Later later,
            Clock clock,
            ZoneId zone) {
        this.history = history;
        this.dbRead = dbRead;
        this.screen = screen;
        this.choice = new FilterChoice(later, clock, zone);
        this.totals = new HistoryTotals(history, dbRead, screen);
        choice.filterProperty().subscribe((before, after) -> refresh());
        subscription = FxFeeds.merged(changes, screen, ChangedPayouts::then, this::changed);
    }

    public FilterChoice choice() {
        return choice;
    }

    /** The rows, newest first. Changed in place. */
    public ObservableList<PayoutRow> rows() {
        return rows.list();
    }

    public ReadOnlyObjectProperty<TotalsText> totalsProperty() {
        return totals.textProperty();
    }

    /** The payout that the detail shows; it need not be among the rows. */
    public ObjectProperty<@Nullable PayoutId> selectedProperty() {
        return selected;
    }

    /** The first page of the present filter is under way. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** What stands where there are no rows. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** Why the history could not be read, or null. */
    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Grows after each change to the rows was applied whole; then the selection is put back on its payout. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** A person selects only outside of this; what a table selects meanwhile is a row that slid under its index. */
    public boolean isChanging() {
        return changing;
    }

    /** The row's index, negative where it is not among the rows. */
    public int indexOf(PayoutId id) {
        return rows.indexOf(id);
    }

    /** Reads the present view anew. */
    public void refresh() {
        int number = wanted.incrementAndGet();
        pageUnderWay = true;
        loading.set(true);
        overtaking.clear();
        read(number, null);
        totals.count(choice.filterProperty().get());
    }

    /** The row with this index is on the screen; the next page is read in good time. */
    public void shown(int index) {
        if (index >= rows.list().size() - AHEAD && !pageUnderWay && !rows.isComplete()) {
            pageUnderWay = true;
            read(wanted.get(), rows.cursor());
        }
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void read(int number, @Nullable PayoutId before) {
        HistoryFilter filter = choice.filterProperty().get();
        dbRead.execute(() -> {
            if (number != wanted.get()) {
                return;
            }
            try {
                List<Payout> page = history.page(filter, before, PAGE);
                screen.execute(() -> arrived(number, before, page));
            } catch (FailureException failure) {
                screen.execute(() -> failed(number, FailureText.of(failure.failure())));
            }
        });
    }

    private void arrived(int number, @Nullable PayoutId before, List<Payout> page) {
        if (number != wanted.get()) {
            return;
        }
        boolean last = page.size() < PAGE;
        change(() -> {
            if (before == null) {
                rows.replace(page, last);
            } else {
                rows.append(page, last);
            }
            rows.apply(overtaking, this::stays);
        });
        done(null);
    }

    private void failed(int number, FailureText text) {
        if (number == wanted.get()) {
            rows.stop();
            done(text);
        }
    }

    private void done(@Nullable FailureText text) {
        overtaking.clear();
        pageUnderWay = false;
        loading.set(false);
        problem.set(text);
        if (text != null) {
            emptyText.set("The history could not be read.");
        } else if (choice.filterProperty().get().equals(HistoryFilter.ALL)) {
            emptyText.set("No payouts yet. New payout: Ctrl+N");
        } else {
            emptyText.set("Nothing matches this filter.");
        }
    }

    private void changed(ChangedPayouts changes) {
        if (changes.payouts().isEmpty()) {
            return;
        }
        if (pageUnderWay) {
            overtaking.addAll(changes.payouts());
        }
        change(() -> rows.apply(changes.payouts(), this::stays));
        totals.count(choice.filterProperty().get());
    }

    private void change(Runnable work) {
        changing = true;
        try {
            work.run();
        } finally {
            changing = false;
        }
        revision.set(revision.get() + 1);
    }

    /** The selected row stays although it no longer matches: nothing vanishes under the hand that is on it. */
    private boolean stays(Payout payout) {
        return FilterMatch.matches(choice.filterProperty().get(), payout)
                || (payout.id().equals(selected.get()) && rows.indexOf(payout.id()) >= 0);
    }
}
