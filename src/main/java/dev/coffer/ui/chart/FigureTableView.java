package dev.coffer.ui.chart;

import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.FigureTable.Cell;
import dev.coffer.ui.kit.Columns;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** The figures of a chart, row by row: what a screen reader reads and an eye checks. */
final class FigureTableView extends StackPane {
    private final TableView<List<Cell>> table = Columns.table("Figures of the chart");
    private List<FigureTable.Column> columns = List.of();

    FigureTableView() {
        table.setId("charts-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getChildren().add(table);
    }

    void show(FigureTable figures) {
        table.setAccessibleText(figures.name());
        if (!figures.columns().equals(columns)) {
            columns = figures.columns();
            table.getColumns().clear();
            for (int i = 0; i < columns.size(); i++) {
                table.getColumns().add(column(columns.get(i), i));
            }
        }
        table.setItems(FXCollections.observableArrayList(figures.rows()));
        table.scrollTo(0);
    }

    private static TableColumn<List<Cell>, String> column(FigureTable.Column of, int index) {
        double width = of.number() ? 150 : 210;
        TableColumn<List<Cell>, String> column = of.number()
                ? Columns.mono(of.title(), width, row -> row.get(index).shown())
                : Columns.text(of.title(), width, row -> row.get(index).shown());
        if (of.number()) {
            column.getStyleClass().addAll("number-column", "figure-column");
        }
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
