package dev.coffer.store;

import dev.coffer.core.payout.HistoryPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The learned part of an order, page after page, with the position at which each page begins. */
final class OrderPages {
    private final Comparator<HistoryPlace> order;
    private final List<OrderPage> pages = new ArrayList<>();
    private long[] starts = {0};
    private boolean started;

    /** @param order in which the places follow each other */
    OrderPages(Comparator<HistoryPlace> order) {
        this.order = order;
    }

    void clear() {
        pages.clear();
        started = false;
    }

    void add(OrderPage page) {
        pages.add(page);
        started = false;
    }

    void changed() {
        started = false;
    }

    int count() {
        return pages.size();
    }

    OrderPage get(int number) {
        return pages.get(number);
    }

    @Nullable
    OrderPage last() {
        return pages.isEmpty() ? null : pages.getLast();
    }

    long rows() {
        return starts()[pages.size()];
    }

    /** At which position a page begins. */
    long start(int number) {
        return starts()[number];
    }

    private long[] starts() {
        if (!started) {
            starts = new long[pages.size() + 1];
            for (int i = 0; i < pages.size(); i++) {
                starts[i + 1] = starts[i] + pages.get(i).rows();
            }
            started = true;
        }
        return starts;
    }

    /** The page that holds a position, or the number of pages when it is beyond them. */
    int at(long position) {
        long[] begin = starts();
        int low = 0;
        int high = pages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin[middle + 1] > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The page that a place falls into, or the number of pages when it is beyond them. */
    int of(HistoryPlace place) {
        int low = 0;
        int high = pages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            HistoryPlace to = pages.get(middle).to();
            if (to == null || order.compare(place, to) <= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
