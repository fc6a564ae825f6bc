package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutPast;
import dev.coffer.ui.failure.FailureText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The whole history at an earlier instant, read page by page. What happens meanwhile does not change it: the past stays. Used on the
 * screen's thread.
 */
public final class AsOfViewModel {
    static final int PAGE = 200;
    private static final int AHEAD = 50;

    private final PayoutPast past;
    private final PayoutDetailViewModel detail;
    private final Executor dbRead;
    private final Executor screen;
    private final ZoneId zone;
    private final AsOfChoice choice;
    private final ObservableList<AsOfRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PayoutId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable Instant at;
    private PayoutPast.@Nullable Place end;
    private boolean underWay;
    private int number;

    /** @param detail of the row that is selected; it looks back to the same instant */
    public AsOfViewModel(
            PayoutPast past, PayoutDetailViewModel detail, Executor dbRead, Executor screen, Clock clock, ZoneId zone) {
        this.past = past;
        this.detail = detail;
        this.dbRead = dbRead;
        this.screen = screen;
        this.zone = zone;
        choice = new AsOfChoice(clock, zone, this::lookBack);
        selected.subscribe((before, id) -> detail.show(id));
    }

    public AsOfChoice choice() {
        return choice;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The last entered first. */
    public ObservableList<AsOfRow> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable PayoutId> selectedProperty() {
        return selected;
    }

    /** Which instant is shown; empty before one was chosen. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How many payouts were known then. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void lookBack(Instant instant) {
        at = instant;
        selected.set(null);
        detail.lookBack(instant);
        title.set(PastText.title(instant, zone));
        count.set("");
        refresh();
    }

    public void refresh() {
        Instant instant = at;
        if (instant == null) {
            return;
        }
        int mine = ++number;
        end = null;
        underWay = true;
        dbRead.execute(() -> read(mine, instant, null));
    }

    /** The row with this index is on the screen; the next page is read in good time. */
    public void shown(int index) {
        Instant instant = at;
        PayoutPast.Place after = end;
        if (instant != null && after != null && !underWay && index >= rows.size() - AHEAD) {
            underWay = true;
            int mine = number;
            dbRead.execute(() -> read(mine, instant, after));
        }
    }

    private void read(int mine, Instant instant, PayoutPast.@Nullable Place after) {
        try {
            PayoutPast.Page page = past.page(instant, after, PAGE);
            List<AsOfRow> words = page.rows().stream().map(AsOfRow::of).toList();
            screen.execute(() -> arrived(mine, after == null, words, page.end()));
            if (after == null) {
                long known = past.count(instant);
                screen.execute(() -> counted(mine, known));
            }
        } catch (FailureException failure) {
            FailureText text = FailureText.of(failure.failure());
            screen.execute(() -> {
                if (mine == number) {
                    underWay = false;
                    problem.set(text);
                }
            });
        }
    }

    private void arrived(int mine, boolean first, List<AsOfRow> page, PayoutPast.@Nullable Place place) {
        if (mine != number) {
            return;
        }
        underWay = false;
        problem.set(null);
        end = place;
        if (first) {
            rows.setAll(page);
        } else {
            rows.addAll(page);
        }
    }

    private void counted(int mine, long known) {
        if (mine == number) {
            count.set((known == 1 ? "1 payout was" : known + " payouts were") + " known here by then.");
        }
    }
}
