package dev.coffer.ui.history;

import java.util.Map;
import java.util.TreeMap;

/** Positions as stretches: a million of them selected are one stretch, not a million entries. */
final class Ranges {
    /** First to last, both included, none touching another. */
    private final TreeMap<Integer, Integer> stretches = new TreeMap<>();

    void clear() {
        stretches.clear();
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    boolean contains(int position) {
        Map.Entry<Integer, Integer> before = stretches.floorEntry(position);
        return before != null && before.getValue() >= position;
    }

    int size() {
        int size = 0;
        for (Map.Entry<Integer, Integer> each : stretches.entrySet()) {
            size += each.getValue() - each.getKey() + 1;
        }
        return size;
    }

    /** The position that has {@code rank} selected ones before it. */
    int get(int rank) {
        int left = rank;
        for (Map.Entry<Integer, Integer> each : stretches.entrySet()) {
            int length = each.getValue() - each.getKey() + 1;
            if (left < length) {
                return each.getKey() + left;
            }
            left -= length;
        }
        throw new IndexOutOfBoundsException(rank);
    }

    void add(int first, int last) {
        remove(first, last);
        int from = first;
        int to = last;
        Map.Entry<Integer, Integer> before = stretches.lowerEntry(first);
        if (before != null && before.getValue() == first - 1) {
            from = before.getKey();
        }
        Integer after = stretches.get(last + 1);
        if (after != null) {
            stretches.remove(last + 1);
            to = after;
        }
        stretches.put(from, to);
    }

    void remove(int first, int last) {
        Map.Entry<Integer, Integer> stretch = stretches.floorEntry(last);
        while (stretch != null && stretch.getValue() >= first) {
            stretches.remove(stretch.getKey());
            if (stretch.getValue() > last) {
                stretches.put(last + 1, stretch.getValue());
            }
            if (stretch.getKey() < first) {
                stretches.put(stretch.getKey(), first - 1);
            }
            stretch = stretches.lowerEntry(stretch.getKey());
        }
    }

    /** Everything so much further on; what would stand before 0 is dropped. */
    void shift(int by) {
        TreeMap<Integer, Integer> moved = new TreeMap<>();
        stretches.forEach((first, last) -> {
            if (last + by >= 0) {
                moved.put(Math.max(0, first + by), last + by);
            }
        });
        stretches.clear();
        stretches.putAll(moved);
    }
}
