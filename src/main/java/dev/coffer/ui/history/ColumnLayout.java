package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/**
 * Which columns stand where and how wide. By itself the table shows as many as there is room for, what the detail repeats giving way
 * first; from the moment a person chooses, orders or sizes columns they stay as chosen, and are so again next time.
 */
final class ColumnLayout {
    private static final String NAME = "history-columns";
    private static final double LEAST = 48;
    /** From that width of the table on a column is shown by itself. */
    private static final Map<HistorySort.Column, Double> ROOM = Map.of(
            HistorySort.Column.CONFIRMED, 632.0,
            HistorySort.Column.RECEIVER, 800.0,
            HistorySort.Column.EXECUTION, 950.0,
            HistorySort.Column.ISSUED_BY, 1054.0,
            HistorySort.Column.COMMENT, 1260.0);

    private final TableView<RowSlot> table;
    private final Map<HistorySort.Column, TableColumn<RowSlot, PayoutRow>> columns;
    private final Map<HistorySort.Column, Double> usual = new EnumMap<>(HistorySort.Column.class);
    private final HistoryMemory memory;
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private boolean arranging;

    ColumnLayout(TableView<RowSlot> table, HistoryColumns columns, HistoryMemory memory) {
        this.table = table;
        this.columns = columns.all();
        this.memory = memory;
        this.columns.forEach((name, column) -> usual.put(name, column.getPrefWidth()));
        table.getColumns().addAll(this.columns.values());
        table.setColumnResizePolicy(features -> {
            // A person drags an edge; a change of the table's own width comes without a column.
            if (features.getColumn() != null && !arranging) {
                choose();
            }
            return (chosen.get()
                            ? TableView.UNCONSTRAINED_RESIZE_POLICY
                            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN)
                    .call(features);
        });
        table.widthProperty().subscribe(width -> fit());
        if (!memory.read(NAME).map(this::restore).orElse(false)) {
            fit();
        }
        ListChangeListener<TableColumn<RowSlot, ?>> moved = change -> {
            if (!arranging) {
                choose();
                keep();
            }
        };
        table.getColumns().addListener(moved);
        this.columns.values().forEach(column -> column.widthProperty().subscribe((before, after) -> keep()));
    }

    /** Whether a person has chosen. */
    ReadOnlyBooleanProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void show(HistorySort.Column name, boolean shown) {
        choose();
        column(name).setVisible(shown);
        keep();
    }

    /** Back to as many as there is room for. */
    void reset() {
        arranging = true;
        chosen.set(false);
        table.getColumns().setAll(columns.values());
        columns.forEach((name, column) -> {
            double width = usual.getOrDefault(name, LEAST);
            column.setMinWidth(width);
            column.setPrefWidth(width);
        });
        arranging = false;
        memory.keep(NAME, "");
        fit();
    }

    private TableColumn<RowSlot, PayoutRow> column(HistorySort.Column name) {
        return Optional.ofNullable(columns.get(name)).orElseThrow();
    }

    private void choose() {
        if (!chosen.get()) {
            columns.values().forEach(column -> column.setMinWidth(LEAST));
            chosen.set(true);
        }
    }

    private void fit() {
        if (!chosen.get()) {
            arranging = true;
            double width = table.getWidth();
            ROOM.forEach((name, least) -> column(name).setVisible(width == 0 || width >= least));
            arranging = false;
        }
    }

    private void keep() {
        if (!chosen.get() || arranging) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (TableColumn<RowSlot, ?> column : table.getColumns()) {
            parts.add(HistoryColumns.of(column) + ":" + Math.round(column.getWidth()) + ":"
                    + (column.isVisible() ? 1 : 0));
        }
        memory.keep(NAME, String.join(",", parts));
    }

    /** Whether there was something to restore; what cannot be read is as if nothing had been chosen. */
    private boolean restore(String kept) {
        List<TableColumn<RowSlot, PayoutRow>> order = new ArrayList<>();
        arranging = true;
        try {
            for (String part : kept.split(",")) {
                String[] values = part.split(":");
                TableColumn<RowSlot, PayoutRow> column = column(HistorySort.Column.valueOf(values[0]));
                column.setMinWidth(LEAST);
                column.setPrefWidth(Math.clamp(Integer.parseInt(values[1]), (int) LEAST, 2_000));
                column.setVisible(values[2].equals("1"));
                order.add(column);
            }
            columns.values().stream().filter(it -> !order.contains(it)).forEach(it -> {
                it.setVisible(false);
                order.add(it);
            });
            table.getColumns().setAll(order);
            chosen.set(order.stream().anyMatch(TableColumnBase::isVisible));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            columns.forEach((name, column) -> column.setMinWidth(usual.getOrDefault(name, LEAST)));
        } finally {
            arranging = false;
        }
        return chosen.get();
    }
}
