package dev.coffer.ui.history;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * As many rows as the view has, of which only those near the screen are held. A row that is read, or changes, changes in its slot; the
 * list itself changes only in its length, so that selection, scroll and focus are left alone. Used on the screen's thread.
 */
public final class HistoryRows extends ObservableListBase<RowSlot> {
    /** Several screens' worth. */
    private static final int HELD = 1_500;

    private final Map<Integer, RowSlot> slots = new HashMap<>();
    private int size;
    private int middle;

    @Override
    public int size() {
        return size;
    }

    @Override
    public RowSlot get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return slots.computeIfAbsent(index, RowSlot::new);
    }

    /** Without searching: a slot knows where it is. */
    @Override
    public int indexOf(@Nullable Object slot) {
        return slot instanceof RowSlot it && it.index() < size && slots.get(it.index()) == it ? it.index() : -1;
    }

    @Override
    public boolean contains(@Nullable Object slot) {
        return indexOf(slot) >= 0;
    }

    /** Absent where nothing is read. */
    public @Nullable PayoutRow rowAt(int index) {
        RowSlot slot = slots.get(index);
        return slot == null || index >= size ? null : slot.row();
    }

    /** Everything anew: what is not in {@code rows} has to be read again when it comes to the screen. */
    void replace(int length, int from, List<PayoutRow> rows) {
        slots.values().forEach(slot -> {
            int at = slot.index() - from;
            slot.show(at >= 0 && at < rows.size() ? rows.get(at) : null);
        });
        resize(length);
        put(from, rows);
    }

    /** What was read from a position on. */
    void put(int from, List<PayoutRow> rows) {
        middle = from + rows.size() / 2;
        for (int i = 0; i < rows.size() && from + i < size; i++) {
            get(from + i).show(rows.get(i));
        }
        if (slots.size() > HELD) {
            slots.values().removeIf(slot -> Math.abs(slot.index() - middle) > HELD / 3);
        }
    }

    void resize(int length) {
        int before = size;
        if (length == before) {
            return;
        }
        size = length;
        slots.values().removeIf(slot -> slot.index() >= length);
        fireChange(new Length(this, before));
    }

    /** The list grew or shrank at its end. JavaFX's own change would list every row that is gone. */
    private static final class Length extends ListChangeListener.Change<RowSlot> {
        private final int before;
        private boolean begun;

        Length(HistoryRows list, int before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return Math.min(before, getList().size());
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<RowSlot> getRemoved() {
            int from = getFrom();
            int gone = before - from;
            return new AbstractList<>() {
                @Override
                public RowSlot get(int index) {
                    return new RowSlot(from + index);
                }

                @Override
                public int size() {
                    return gone;
                }
            };
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
