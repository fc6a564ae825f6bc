package dev.coffer.ui.history;

import dev.coffer.ui.kit.FxThread;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Selected rows as stretches of positions. JavaFX's own model keeps an entry a row and compares them with each other, so that
 * selecting everything takes hours in a long table; here it is one stretch. The row that was selected last is the one that the detail
 * shows.
 */
final class RowSelection extends TableView.TableViewSelectionModel<RowSlot> {
    private final TableView<RowSlot> table;
    private final Ranges ranges = new Ranges();
    private final Listed<Integer> indices = new Listed<>(position -> position);
    private final Listed<RowSlot> items;
    /** Rows were taken back, and nobody knows yet. */
    private boolean untold;

    @SuppressWarnings("rawtypes")
    private final Listed<TablePosition> cells;

    RowSelection(TableView<RowSlot> table) {
        super(table);
        this.table = table;
        items = new Listed<>(position -> table.getItems().get(position));
        cells = new Listed<>(position -> new TablePosition<RowSlot, Object>(table, position, null));
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** The selection, position by position, as far as anybody asks. */
    private final class Listed<T> extends ObservableListBase<T> {
        private final IntFunction<T> value;

        Listed(IntFunction<T> value) {
            this.value = value;
        }

        @Override
        public T get(int rank) {
            return value.apply(ranges.get(rank));
        }

        @Override
        public int size() {
            return ranges.size();
        }

        @Override
        public boolean contains(@Nullable Object position) {
            return position instanceof Integer it ? ranges.contains(it) : super.contains(position);
        }

        void changed() {
            fireChange(new Anew<>(this));
        }
    }

    /** Told to rows, which ask whether they themselves are selected. */
    private static final class Anew<T> extends ListChangeListener.Change<T> {
        private boolean begun;

        Anew(ObservableList<T> list) {
            super(list);
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
            return 0;
        }

        @Override
        public int getTo() {
            return 0;
        }

        @Override
        public List<T> getRemoved() {
            return new AbstractList<>() {
                @Override
                public T get(int index) {
                    throw new IndexOutOfBoundsException(index);
                }

                @Override
                public int size() {
                    return 0;
                }
            };
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }

    private boolean has(int row) {
        return row >= 0 && row < getItemCount();
    }

    private void lead(int row) {
        untold = false;
        setSelectedIndex(row);
        if (row >= 0) {
            focus(row);
        }
        indices.changed();
        items.changed();
        cells.changed();
    }

    /** The rows moved: the selected payout stands here now, or nowhere. Others move along where all moved alike. */
    void follow(int row, boolean alike) {
        int before = getSelectedIndex();
        boolean everything = ranges.size() > 1 && ranges.size() >= getItemCount();
        if (everything) {
            ranges.add(0, Math.max(0, getItemCount() - 1));
        } else if (row >= 0 && before >= 0 && alike && ranges.size() > 1) {
            ranges.shift(row - before);
        } else if (row != before || ranges.size() > 1 || (row >= 0 && !ranges.contains(row))) {
            ranges.clear();
            if (row >= 0) {
                ranges.add(row, row);
            }
        }
        if (getItemCount() < Integer.MAX_VALUE) {
            ranges.remove(getItemCount(), Integer.MAX_VALUE - 1);
        }
        setSelectedIndex(row);
        setSelectedItem(row >= 0 && has(row) ? table.getItems().get(row) : null);
        // Without a selection the next key begins at the first row; after one it goes on from there.
        focus(row);
        indices.changed();
        items.changed();
        cells.changed();
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<RowSlot> getSelectedItems() {
        return items;
    }

    @SuppressWarnings("rawtypes")
    @Override
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public void clearAndSelect(int row) {
        if (has(row)) {
            ranges.clear();
            ranges.add(row, row);
            lead(row);
        }
    }

    @Override
    public void select(int row) {
        if (has(row)) {
            ranges.add(row, row);
            lead(row);
        }
    }

    @Override
    public void select(@Nullable RowSlot slot) {
        select(slot == null ? -1 : table.getItems().indexOf(slot));
    }

    @Override
    public void selectIndices(int row, int... rows) {
        for (int each : rows) {
            if (has(each)) {
                ranges.add(each, each);
            }
        }
        select(row);
    }

    /** {@code end} itself is not selected, from whichever side it is reached. */
    @Override
    public void selectRange(int start, int end) {
        int last = Math.clamp(start < end ? end - 1L : end + 1L, 0, Math.max(0, getItemCount() - 1));
        if (start != end && has(start)) {
            ranges.add(Math.min(start, last), Math.max(start, last));
            lead(last);
        }
    }

    @Override
    public void selectAll() {
        if (getItemCount() > 0) {
            ranges.add(0, getItemCount() - 1);
            lead(Math.max(0, getSelectedIndex()));
        }
    }

    /** JavaFX takes back a long selection row by row; telling everybody of each would keep the screen for seconds. */
    @Override
    public void clearSelection(int row) {
        ranges.remove(row, row);
        if (!untold) {
            untold = true;
            FxThread.later(this::tell);
        }
    }

    private void tell() {
        if (untold) {
            lead(ranges.isEmpty() ? -1 : ranges.contains(getSelectedIndex()) ? getSelectedIndex() : ranges.get(0));
        }
    }

    @Override
    public void clearSelection() {
        if (!ranges.isEmpty()) {
            ranges.clear();
            lead(-1);
        }
    }

    @Override
    public boolean isSelected(int row) {
        return ranges.contains(row);
    }

    @Override
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getFocusedIndex() + 1);
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<RowSlot, ?> column) {
        return column == null && isSelected(row);
    }

    @Override
    public void select(int row, @Nullable TableColumn<RowSlot, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<RowSlot, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<RowSlot, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectLeftCell() {}

    @Override
    public void selectRightCell() {}

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }
}
