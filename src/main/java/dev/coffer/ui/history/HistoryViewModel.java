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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private volatile int wanted;

    private boolean pageUnderWay;

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

    /** Why the history could not be read, or null. */
    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public int indexOf(PayoutId id) {
        return rows.indexOf(id);
    }

    /** Reads the present view anew. */
    public void refresh() {
        int number = ++wanted;
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
            read(wanted, rows.cursor());
        }
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void read(int number, @Nullable PayoutId before) {
        HistoryFilter filter = choice.filterProperty().get();
        dbRead.execute(() -> {
            if (number != wanted) {
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
        if (number != wanted) {
            return;
        }
        boolean last = page.size() < PAGE;
        if (before == null) {
            rows.replace(page, last);
        } else {
            rows.append(page, last);
        }
        rows.apply(overtaking, this::stays);
        done(null);
    }

    private void failed(int number, FailureText text) {
        if (number == wanted) {
            rows.stop();
            done(text);
        }
    }

    private void done(@Nullable FailureText text) {
        overtaking.clear();
        pageUnderWay = false;
        loading.set(false);
        problem.set(text);
    }

    private void changed(ChangedPayouts changes) {
        if (changes.payouts().isEmpty()) {
            return;
        }
        if (pageUnderWay) {
            overtaking.addAll(changes.payouts());
        }
        rows.apply(changes.payouts(), this::stays);
        totals.count(choice.filterProperty().get());
    }

    /** The selected row stays although it no longer matches: nothing vanishes under the hand that is on it. */
    private boolean stays(Payout payout) {
        return FilterMatch.matches(choice.filterProperty().get(), payout)
                || (payout.id().equals(selected.get()) && rows.indexOf(payout.id()) >= 0);
    }
}
