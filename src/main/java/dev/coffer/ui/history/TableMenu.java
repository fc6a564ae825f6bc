package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySearch;
import dev.coffer.core.payout.HistorySort;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;

/** How the table looks and how fast it searches: columns to show, and the index for texts. */
final class TableMenu extends MenuButton {
    private boolean showing;

    TableMenu(PayoutTable table, FasterSearch search) {
        super("Table");
        setId("history-table-menu");
        setAccessibleText("Table: columns and search");
        table.columns().all().forEach((name, column) -> getItems().add(column(table.layout(), name, column)));
        MenuItem reset = new MenuItem("As many columns as fit");
        reset.disableProperty().bind(table.layout().chosenProperty().not());
        reset.setOnAction(event -> table.layout().reset());
        CheckMenuItem faster = new CheckMenuItem();
        faster.setId("history-faster");
        search.progressProperty().subscribe(progress -> {
            showing = true;
            faster.setSelected(progress.on());
            faster.setText(text(progress));
            showing = false;
        });
        faster.selectedProperty().subscribe((before, on) -> {
            if (!showing) {
                if (on) {
                    search.turnOn();
                } else {
                    search.turnOff();
                }
            }
        });
        getItems().addAll(new SeparatorMenuItem(), reset, new SeparatorMenuItem(), faster);
    }

    private static CheckMenuItem column(
            ColumnLayout layout, HistorySort.Column name, TableColumn<RowSlot, PayoutRow> column) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.setSelected(column.isVisible());
        column.visibleProperty().subscribe(item::setSelected);
        item.setOnAction(event -> layout.show(name, item.isSelected()));
        return item;
    }

    private static String text(HistorySearch.Progress progress) {
        if (!progress.on()) {
            return "Search faster: builds an index, the file grows by about a third";
        }
        return progress.isComplete()
                ? "Search faster: the index is complete"
                : "Search faster: building the index, " + progress.indexed() * 100 / Math.max(1, progress.payouts())
                        + " %";
    }
}
