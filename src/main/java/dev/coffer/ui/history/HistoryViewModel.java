package dev.coffer.ui.history;

import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.HistorySummary;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
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
import org.jspecify.annotations.Nullable;

/**
 * The history as a screen shows it: which view, its rows by position, its totals, and the payout that is looked at. What is read and
 * when is {@link RowLoader}'s affair. Used on the screen's thread.
 */
public final class HistoryViewModel implements AutoCloseable {
    private static final String READING = "Reading the history …";

    private final HistorySources sources;
    private final Clock clock;
    private final ZoneId zone;
    private final FilterChoice choice;
    private final HistoryRows rows = new HistoryRows();
    private final RowLoader loader;
    private final HistoryTotals totals;
    private final ObjectProperty<HistorySort> sort = new SimpleObjectProperty<>(HistorySort.NEWEST_FIRST);
    private final ObjectProperty<@Nullable PayoutId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(READING);
    private final ReadOnlyObjectWrapper<Placed> placed = new ReadOnlyObjectWrapper<>(new Placed(-1, false, 0));
    private final ReadOnlyIntegerWrapper selectedRows = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable AgeText> estimate = new ReadOnlyObjectWrapper<>();
    private final Subscription changes;
    private final Subscription rates;

    /**
     * Where the selected payout stands after rows were read.
     *
     * @param row    negative where it is not in the view
     * @param alike  whether all rows moved as it did
     * @param number makes each of these another one
     */
    public record Placed(int row, boolean alike, int number) {}

    public HistoryViewModel(
            HistorySources sources, Executor dbRead, Executor screen, Later later, Clock clock, ZoneId zone) {
        this.sources = sources;
        this.clock = clock;
        this.zone = zone;
        this.choice = new FilterChoice(later, clock, zone);
        this.loader = new RowLoader(sources.table(), dbRead, screen, rows, selected::get, new Shown());
        this.totals = new HistoryTotals(sources.table(), dbRead, screen);
        choice.filterProperty().subscribe((before, after) -> refresh());
        sort.subscribe((before, after) -> openRows());
        totals.textProperty().subscribe(text -> estimate());
        changes = FxFeeds.merged(sources.changes(), screen, ChangedPayouts::then, this::changed);
        rates = FxFeeds.newest(sources.rates(), screen, ignored -> estimate());
    }

    public FilterChoice choice() {
        return choice;
    }

    /** The rows in the order of {@link #sortProperty}; those near the screen are read, the others are asked for by {@link #shown}. */
    public HistoryRows rows() {
        return rows;
    }

    public ObjectProperty<HistorySort> sortProperty() {
        return sort;
    }

    /** What the table shows, and in which order. */
    HistoryQuery query() {
        return new HistoryQuery(choice.filterProperty().get(), sort.get());
    }

    public ReadOnlyObjectProperty<TotalsText> totalsProperty() {
        return totals.textProperty();
    }

    /** The totals in the display currency, or absent where there is no rate. */
    public ReadOnlyObjectProperty<@Nullable AgeText> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /** Rows beside each choice of the filter. */
    public ReadOnlyObjectProperty<HistorySummary.Choices> choicesProperty() {
        return totals.choicesProperty();
    }

    /** The payout that the detail shows; it need not be among the rows. */
    public ObjectProperty<@Nullable PayoutId> selectedProperty() {
        return selected;
    }

    /** Where the table's selection is to be put. */
    public ReadOnlyObjectProperty<Placed> placedProperty() {
        return placed.getReadOnlyProperty();
    }

    /** How many rows are selected in the table. */
    public ReadOnlyIntegerProperty selectedRowsProperty() {
        return selectedRows.getReadOnlyProperty();
    }

    /** The first rows of the present view are under way. */
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

    public void viewport(Viewport viewport) {
        loader.viewport(viewport);
    }

    /** Reads the present view anew. */
    public void refresh() {
        openRows();
        totals.count(choice.filterProperty().get());
    }

    /** The same when time has passed: "today" may be another day by now. */
    public void renew() {
        HistoryFilter before = choice.filterProperty().get();
        choice.renew();
        if (before.equals(choice.filterProperty().get())) {
            refresh();
        }
    }

    /** A saved view. */
    void show(FilterSettings settings, HistorySort by) {
        sort.set(by);
        choice.set(settings);
    }

    private void openRows() {
        loading.set(true);
        loader.open(query());
    }

    /** The row with this index is on the screen. */
    public void shown(int index) {
        loader.shown(index);
    }

    /**
     * A person selected in the table.
     *
     * @param row   the one selected last, negative for none
     * @param count how many are selected
     */
    public void select(int row, int count) {
        selectedRows.set(count);
        loader.lead(row);
        PayoutRow at = row < 0 ? null : rows.rowAt(row);
        if (at != null) {
            selected.set(at.id());
        }
    }

    /** The table's selection followed the rows. */
    public void selectedRows(int count) {
        selectedRows.set(count);
    }

    /** The selected row was read: until then only its position was known. */
    public void arrived(int row) {
        PayoutRow at = rows.rowAt(row);
        if (row == loader.lead() && at != null) {
            selected.set(at.id());
        }
    }

    /** Brings a payout into sight if it is in the view. */
    public void reveal(PayoutId id) {
        selected.set(id);
        loader.reveal(id);
    }

    /** Goes to the first row of that day; where the rows are not in the order of confirmation, they are put into it. */
    public void goTo(LocalDate day) {
        if (sort.get().column() != HistorySort.Column.CONFIRMED) {
            sort.set(HistorySort.NEWEST_FIRST);
        }
        LocalDate edge = sort.get().descending() ? day.plusDays(1) : day;
        Instant moment =
                edge.atStartOfDay(zone).toInstant().minusMillis(sort.get().descending() ? 1 : 0);
        loader.find(order -> order.indexOf(moment));
    }

    @Override
    public void close() {
        changes.close();
        rates.close();
    }

    private void changed(ChangedPayouts changed) {
        if (changed.payouts().isEmpty()) {
            return;
        }
        Set<PayoutId> ids = new HashSet<>();
        for (Payout payout : changed.payouts()) {
            ids.add(payout.id());
        }
        loader.changed(ids);
        totals.count(choice.filterProperty().get());
    }

    private void estimate() {
        estimate.set(TotalsText.estimate(
                totals.textProperty().get().perAsset(), sources.rates().current(), clock.instant()));
    }

    private final class Shown implements RowLoader.Outcome {
        @Override
        public void opened(boolean whole) {
            loading.set(false);
            problem.set(null);
            emptyText.set(whole ? nothing() : "Nothing found yet. Searching …");
        }

        private String nothing() {
            return choice.filterProperty().get().equals(HistoryFilter.ALL)
                    ? "No payouts yet. New payout: Ctrl+N"
                    : "Nothing matches this filter.";
        }

        @Override
        public void placed(int row, boolean alike) {
            placed.set(new Placed(row, alike, placed.get().number() + 1));
        }

        @Override
        public void failed(FailureText text) {
            loading.set(false);
            problem.set(text);
            rows.replace(0, 0, java.util.List.of());
            emptyText.set("The history could not be read.");
        }
    }
}
