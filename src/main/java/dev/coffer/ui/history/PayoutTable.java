package dev.coffer.ui.history;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Columns;
import dev.coffer.ui.kit.StateChip;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.DoubleFunction;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The table of the history. Columns that the detail repeats give way when there is little room; what was paid, for what and where it
 * stands never does. It does not sort: newest first is the order in which the ledger is paged.
 */
final class PayoutTable {
    /** Two lines: the number, and under it asset and chain. */
    static final double ROW_HEIGHT = 42;

    private final TableView<PayoutRow> table = Columns.table("Payouts, newest first");
    private final HistoryViewModel model;
    private @Nullable PayoutId sought;

    PayoutTable(HistoryViewModel model, ZoneId zone) {
        this.model = model;
        table.setId("history-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns(zone);
        table.setRowFactory(ignored -> new WatchedRow(model));
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(placeholder());
        ListChangeListener<PayoutRow> kept = this::keepPlace;
        model.rows().addListener(kept);
        table.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null && !model.isChanging()) {
                model.selectedProperty().set(row.id());
            }
        });
        model.selectedProperty().subscribe((before, after) -> restore());
        model.revisionProperty().subscribe((before, after) -> restore());
    }

    TableView<PayoutRow> node() {
        return table;
    }

    /** Brings the row into sight, now or when its page arrives. */
    void reveal(PayoutId id) {
        int index = model.indexOf(id);
        sought = index < 0 ? id : null;
        if (index >= 0 && !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && shows(flow, index))) {
            table.scrollTo(Math.max(0, index - 3));
        }
    }

    private static boolean shows(VirtualFlow<?> flow, int index) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() < index && index < last.getIndex();
    }

    /** Puts the selection back on its payout, wherever its row went. */
    private void restore() {
        PayoutId id = model.selectedProperty().get();
        int index = id == null ? -1 : model.indexOf(id);
        TableView.TableViewSelectionModel<PayoutRow> selection = table.getSelectionModel();
        if (index < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != index || !selection.isSelected(index)) {
            selection.clearAndSelect(index);
        }
        if (id != null && index >= 0 && id.equals(sought)) {
            reveal(id);
        }
    }

    /** Rows that come in above what is being read do not push it down; at the very top they are let in. */
    private void keepPlace(ListChangeListener.Change<? extends PayoutRow> change) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        int top = first == null ? 0 : first.getIndex();
        int above = 0;
        while (change.next()) {
            if (top > 0 && change.wasAdded() && !change.wasRemoved() && change.getFrom() <= top) {
                above += change.getAddedSize();
            }
        }
        if (above > 0) {
            table.layout();
            flow.scrollPixels(above * ROW_HEIGHT);
        }
    }

    private void columns(ZoneId zone) {
        String place = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        TableColumn<PayoutRow, Instant> confirmed =
                Columns.time("Confirmed (" + place + ")", 134, zone, PayoutRow::confirmedAt);
        TableColumn<PayoutRow, String> claim = Columns.text("Claim reference", 120, PayoutRow::claimReference);
        TableColumn<PayoutRow, PayoutRow> receiver = receiver();
        TableColumn<PayoutRow, PayoutRow> amount = amount();
        TableColumn<PayoutRow, StateText> state = state();
        TableColumn<PayoutRow, String> execution = Columns.text(
                "Execution (" + place + ")",
                134,
                row -> row.executes() == null ? "At once" : TimeText.column(row.executes(), zone));
        TableColumn<PayoutRow, String> issued = Columns.text("Issued by", 100, PayoutRow::issuedBy);
        table.getColumns().add(confirmed);
        table.getColumns().add(claim);
        table.getColumns().add(receiver);
        table.getColumns().add(amount);
        table.getColumns().add(state);
        table.getColumns().add(execution);
        table.getColumns().add(issued);
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
            column.setMinWidth(column.getPrefWidth());
        });
        from(confirmed, 618);
        from(receiver, 786);
        from(execution, 922);
        from(issued, 1026);
    }

    /** Shows a column from that table width on. */
    private void from(TableColumn<PayoutRow, ?> column, double width) {
        DoubleFunction<Boolean> roomy = now -> now == 0 || now >= width;
        column.visibleProperty().bind(table.widthProperty().map(now -> roomy.apply(now.doubleValue())));
    }

    private static TableColumn<PayoutRow, PayoutRow> receiver() {
        return Columns.noded(
                "Receiver",
                170,
                row -> row,
                () -> {
                    Label label = new Label();
                    label.getStyleClass().add("mono");
                    label.setTooltip(new Tooltip());
                    return label;
                },
                (label, row) -> {
                    label.setText(row.shortAddress());
                    label.getTooltip().setText(row.address());
                    label.setAccessibleText(row.address());
                },
                Pos.CENTER_LEFT);
    }

    private static TableColumn<PayoutRow, PayoutRow> amount() {
        TableColumn<PayoutRow, PayoutRow> column =
                Columns.noded("Amount", 186, row -> row, AmountCell::new, AmountCell::show, Pos.CENTER_RIGHT);
        column.getStyleClass().add("number-column");
        return column;
    }

    private static TableColumn<PayoutRow, StateText> state() {
        return Columns.noded(
                "State",
                164,
                PayoutRow::state,
                () -> {
                    StateChip chip = new StateChip();
                    // A state that nobody knows may be long: better an ellipsis than a cut edge.
                    chip.setMinWidth(0);
                    return chip;
                },
                StateChip::show,
                Pos.CENTER_LEFT);
    }

    private Label placeholder() {
        Label label = new Label();
        label.setId("history-empty");
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        label.textProperty().bind(model.emptyTextProperty());
        return label;
    }

    /** Tells the view-model which rows are on the screen, so that the next page comes in time. */
    private static final class WatchedRow extends TableRow<PayoutRow> {
        private final HistoryViewModel model;

        WatchedRow(HistoryViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable PayoutRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("row-alarm");
            if (row != null && !empty) {
                if (row.alarm()) {
                    getStyleClass().add("row-alarm");
                }
                model.shown(getIndex());
            }
        }
    }
}
