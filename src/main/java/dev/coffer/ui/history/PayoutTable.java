package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Columns;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The table of the history. It holds no rows: it shows slots, and tells the view-model which of them are on the screen. */
final class PayoutTable implements Viewport {
    /** Two lines: the number, and under it asset and chain. */
    static final double ROW_HEIGHT = 42;

    private final TableView<RowSlot> table = Columns.table("Payouts");
    private final HistoryViewModel model;
    private final ColumnLayout layout;
    private final HistoryColumns columns;
    private final RowSelection selection;
    private boolean placing;
    private boolean sorting;

    PayoutTable(HistoryViewModel model, HistoryMemory memory, ZoneId zone) {
        this.model = model;
        table.setId("history-table");
        table.setSkin(new HistoryTableSkin(table));
        table.setRowFactory(ignored -> new WatchedRow(model));
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(placeholder());
        selection = new RowSelection(table);
        table.setSelectionModel(selection);
        columns = new HistoryColumns(zone);
        layout = new ColumnLayout(table, columns, memory);
        table.setSortPolicy(ignored -> sorted());
        model.sortProperty().subscribe(this::showSort);
        ListChangeListener<Integer> selected = change -> selected();
        selection.getSelectedIndices().addListener(selected);
        model.placedProperty().subscribe(this::place);
        model.viewport(this);
    }

    TableView<RowSlot> node() {
        return table;
    }

    ColumnLayout layout() {
        return layout;
    }

    HistoryColumns columns() {
        return columns;
    }

    /** Brings the payout into sight and selects it. */
    void reveal(PayoutId id) {
        model.reveal(id);
    }

    private void selected() {
        if (!placing) {
            model.select(
                    selection.getSelectedIndex(), selection.getSelectedIndices().size());
        }
    }

    private void place(HistoryViewModel.Placed placed) {
        placing = true;
        selection.follow(placed.row(), placed.alike());
        placing = false;
        model.selectedRows(selection.getSelectedIndices().size());
    }

    /** The click on a heading is a wish; the order is made by whoever reads the rows. */
    private boolean sorted() {
        if (!sorting) {
            List<TableColumn<RowSlot, ?>> order = table.getSortOrder();
            HistorySort wished = order.isEmpty()
                    ? HistorySort.NEWEST_FIRST
                    : new HistorySort(
                            HistoryColumns.of(order.getFirst()),
                            order.getFirst().getSortType() == TableColumn.SortType.DESCENDING);
            model.sortProperty().set(wished);
            showSort(wished);
        }
        return true;
    }

    private void showSort(HistorySort sort) {
        sorting = true;
        TableColumn<RowSlot, PayoutRow> column = columns.all().get(sort.column());
        if (column != null) {
            column.setSortType(sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            if (!table.getSortOrder().equals(List.of(column))) {
                table.getSortOrder().setAll(List.of(column));
            }
        }
        sorting = false;
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    @Override
    public int first() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> cell = flow == null ? null : flow.getFirstVisibleCell();
        if (cell == null) {
            return 0;
        }
        // The flow also counts a row that ends where the table begins.
        return Math.max(0, cell.getLayoutY() <= -ROW_HEIGHT + 0.5 ? cell.getIndex() + 1 : cell.getIndex());
    }

    @Override
    public int last() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> cell = flow == null ? null : flow.getLastVisibleCell();
        return cell == null ? 0 : Math.max(0, cell.getIndex());
    }

    @Override
    public void shift(int rows) {
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            // Until the table is laid out it does not know its new length.
            table.layout();
            flow.scrollPixels(rows * ROW_HEIGHT);
        }
    }

    @Override
    public void goTo(int row) {
        if (row > 0 || first() > 0) {
            table.scrollTo(row);
        }
    }

    private Label placeholder() {
        Label label = new Label();
        label.setId("history-empty");
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        label.textProperty().bind(model.emptyTextProperty());
        return label;
    }

    /** Tells the view-model that it is on the screen, and marks what differs from what was confirmed. */
    private static final class WatchedRow extends TableRow<RowSlot> {
        private final HistoryViewModel model;
        private Subscription content = Subscription.EMPTY;

        WatchedRow(HistoryViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable RowSlot slot, boolean empty) {
            super.updateItem(slot, empty);
            content.unsubscribe();
            content = Subscription.EMPTY;
            if (slot == null || empty) {
                mark(false);
                return;
            }
            content = slot.rowProperty().subscribe(row -> filled(slot, row));
            model.shown(slot.index());
        }

        private void filled(RowSlot slot, @Nullable PayoutRow row) {
            mark(row != null && row.alarm());
            if (row != null && isSelected()) {
                model.arrived(slot.index());
            }
        }

        private void mark(boolean alarm) {
            if (alarm != getStyleClass().contains("row-alarm")) {
                if (alarm) {
                    getStyleClass().add("row-alarm");
                } else {
                    getStyleClass().remove("row-alarm");
                }
            }
        }
    }
}
