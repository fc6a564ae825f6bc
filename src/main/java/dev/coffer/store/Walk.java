package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A way along an order that remembers places as it goes, in steps short enough for whoever waits behind. */
interface Walk {

    /** Goes on from the last page; false when that was the last step. */
    boolean step(Handle handle);

    /** So many steps at a time leave room for other readings between. */
    int stepsAtOnce();

    /** So many steps at most while a screen waits for rows; unlimited where the length is told beforehand and any row may be asked for. */
    default int patience() {
        return Integer.MAX_VALUE;
    }

    /** Where the learned part ends; null at the beginning. */
    static @Nullable HistoryPlace endOf(OrderPages pages) {
        OrderPage last = pages.last();
        return last == null ? null : last.to();
    }
}
