package dev.coffer.ui.history;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the table holds, newest first, and the one place that changes them. A change is applied by id to the one row it
 * concerns, never by replacing the list, so that selection and scroll position survive it. Used on the screen's thread.
 */
final class HistoryRows {
    private final ObservableList<PayoutRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PayoutRow> readable = FXCollections.unmodifiableObservableList(rows);
    /** The last row of the last page; a change to an older one waits for its page. */
    private @Nullable PayoutId cursor;

    private boolean complete;

    ObservableList<PayoutRow> list() {
        return readable;
    }

    @Nullable
    PayoutId cursor() {
        return cursor;
    }

    boolean isComplete() {
        return complete;
    }

    /** Nothing more comes until the next first page. */
    void stop() {
        complete = true;
    }

    void replace(List<Payout> firstPage, boolean last) {
        cursor = null;
        rows.setAll(firstPage.stream().map(PayoutRow::of).toList());
        paged(firstPage, last);
    }

    void append(List<Payout> page, boolean last) {
        rows.addAll(page.stream().map(PayoutRow::of).toList());
        paged(page, last);
    }

    private void paged(List<Payout> page, boolean last) {
        complete = last;
        if (!page.isEmpty()) {
            cursor = page.getLast().id();
        }
    }

    /** @param stays whether a payout keeps or takes a place in this view */
    void apply(List<Payout> changed, Predicate<Payout> stays) {
        for (Payout payout : changed) {
            int index = indexOf(payout.id());
            if (!stays.test(payout)) {
                if (index >= 0) {
                    rows.remove(index);
                }
            } else if (index >= 0 || complete || reached(payout.id())) {
                put(payout, PayoutRow.of(payout));
            }
        }
    }

    private boolean reached(PayoutId id) {
        return cursor != null && id.compareTo(cursor) > 0;
    }

    private void put(Payout payout, PayoutRow row) {
        int index = indexOf(payout.id());
        if (index < 0) {
            rows.add(-index - 1, row);
        } else if (!rows.get(index).equals(row)) {
            rows.set(index, row);
        }
    }

    /** The row's index, or {@code -(where it belongs) - 1}. */
    int indexOf(PayoutId id) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = rows.get(middle).id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order > 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
