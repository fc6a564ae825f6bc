package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySort;
import dev.coffer.ui.kit.StateChip;
import dev.coffer.ui.kit.TimeText;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The columns of the history, one for each order that it can be put into. A cell follows what is read into its row's slot. */
final class HistoryColumns {
    private final ZoneId zone;
    private final Map<HistorySort.Column, TableColumn<RowSlot, PayoutRow>> columns = new LinkedHashMap<>();

    HistoryColumns(ZoneId zone) {
        this.zone = zone;
        String place = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        text(
                HistorySort.Column.CONFIRMED,
                "Confirmed (" + place + ")",
                148,
                row -> TimeText.column(row.confirmedAt(), zone));
        text(HistorySort.Column.CLAIM, "Claim reference", 120, PayoutRow::claimReference);
        noded(
                HistorySort.Column.RECEIVER,
                "Receiver",
                170,
                HistoryColumns::receiver,
                HistoryColumns::showReceiver,
                false);
        noded(HistorySort.Column.AMOUNT, "Amount", 186, AmountCell::new, AmountCell::show, true);
        noded(
                HistorySort.Column.STATE,
                "State",
                164,
                HistoryColumns::chip,
                (chip, row) -> chip.show(row.state()),
                false);
        text(HistorySort.Column.EXECUTION, "Execution (" + place + ")", 148, this::execution);
        text(HistorySort.Column.ISSUED_BY, "Issued by", 100, PayoutRow::issuedBy);
        text(HistorySort.Column.COMMENT, "Comment", 200, PayoutRow::comment);
    }

    /** In their usual order. */
    Map<HistorySort.Column, TableColumn<RowSlot, PayoutRow>> all() {
        return columns;
    }

    private String execution(PayoutRow row) {
        return row.executes() == null ? "At once" : TimeText.column(row.executes(), zone);
    }

    private static Label receiver() {
        Label label = new Label();
        label.getStyleClass().add("mono");
        label.setTooltip(new Tooltip());
        return label;
    }

    private static void showReceiver(Label label, PayoutRow row) {
        label.setText(row.shortAddress());
        label.getTooltip().setText(row.address());
        label.setAccessibleText(row.address());
    }

    private static StateChip chip() {
        StateChip chip = new StateChip();
        // A state that nobody knows may be long: better an ellipsis than a cut edge.
        chip.setMinWidth(0);
        return chip;
    }

    private void text(HistorySort.Column of, String title, double width, Function<PayoutRow, String> value) {
        TableColumn<RowSlot, PayoutRow> column = column(of, title, width);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PayoutRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : value.apply(row));
            }
        });
    }

    private <N extends Node> void noded(
            HistorySort.Column of,
            String title,
            double width,
            Supplier<N> node,
            BiConsumer<N, PayoutRow> show,
            boolean number) {
        TableColumn<RowSlot, PayoutRow> column = column(of, title, width);
        if (number) {
            column.getStyleClass().add("number-column");
        }
        column.setCellFactory(ignored -> new TableCell<>() {
            private final N shown = node.get();

            {
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            }

            @Override
            protected void updateItem(@Nullable PayoutRow row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                    setGraphic(null);
                } else {
                    show.accept(shown, row);
                    setGraphic(shown);
                }
            }
        });
    }

    private TableColumn<RowSlot, PayoutRow> column(HistorySort.Column of, String title, double width) {
        TableColumn<RowSlot, PayoutRow> column = new TableColumn<>(title);
        column.setId(
                "history-column-" + of.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        column.setUserData(of);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(row -> row.getValue().rowProperty());
        columns.put(of, column);
        return column;
    }

    static HistorySort.Column of(TableColumn<RowSlot, ?> column) {
        return (HistorySort.Column) column.getUserData();
    }
}
