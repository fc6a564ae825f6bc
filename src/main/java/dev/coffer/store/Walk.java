package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A way along an order that remembers places as it goes, in steps short enough for whoever waits behind. */
interface Walk {

    /** Goes on from the last page; false when that was the last step. */
    boolean step(Handle handle);

    /** So many steps cost no more than a screen may wait. */
    int stepsAtOnce();

    /** Where the learned part ends; null at the beginning. */
    static @Nullable HistoryPlace endOf(OrderPages pages) {
        OrderPage last = pages.last();
        return last == null ? null : last.to();
    }
}
