package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an order: how many rows of the view lie between two places of it. The rows themselves are read again when they are
 * looked at; where finding them would be dear, because few pass among many, their numbers are kept.
 */
final class OrderPage {
    /** Absent: from the beginning. */
    final @Nullable HistoryPlace after;
    /** The last place that belongs to it; absent: to the end. */
    private @Nullable HistoryPlace to;

    private int rows;
    private long[] ids = {};
    private boolean keepsIds;

    OrderPage(@Nullable HistoryPlace after) {
        this.after = after;
    }

    static OrderPage counted(@Nullable HistoryPlace after, @Nullable HistoryPlace to, int rows) {
        OrderPage page = new OrderPage(after);
        page.to = to;
        page.rows = rows;
        return page;
    }

    static OrderPage kept(@Nullable HistoryPlace after, @Nullable HistoryPlace to, List<HistoryPlace> places) {
        OrderPage page = new OrderPage(after);
        page.to = to;
        page.keep(places.stream().mapToLong(place -> place.id().value()).toArray());
        return page;
    }

    @Nullable
    HistoryPlace to() {
        return to;
    }

    int rows() {
        return rows;
    }

    void endsAt(@Nullable HistoryPlace place) {
        to = place;
    }

    void recounted(int now) {
        rows = now;
    }

    boolean keepsIds() {
        return keepsIds;
    }

    void keep(long[] now) {
        ids = now;
        rows = now.length;
        keepsIds = true;
    }

    /** Goes on to that place. */
    void add(HistoryPlace place) {
        if (ids.length == rows) {
            ids = Arrays.copyOf(ids, Math.max(16, rows * 2));
        }
        ids[rows++] = place.id().value();
        keepsIds = true;
        to = place;
    }

    /** From here on its rows are found by its ends alone. */
    void forgetIds() {
        ids = new long[0];
        keepsIds = false;
    }

    long[] ids() {
        return Arrays.copyOf(ids, rows);
    }
}
