package dev.coffer.ui.chart;

import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.figures.FigureTable.Cell;
import dev.coffer.ui.kit.Columns;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** The figures of a chart, row by row: what a screen reader reads and an eye checks. */
final class FigureTableView extends StackPane {
    private static final double LETTER = 8;
    private static final double PADDING = 26;
    private static final double LEAST = 96;
    private static final double SCROLL_BAR = 14;
    /** What a server said may be longer; the file has it whole. */
    private static final int LONGEST = 60;

    private final TableView<List<Cell>> table = Columns.table("Figures of the chart");

    FigureTableView() {
        table.setId("charts-table");
        getChildren().add(table);
    }

    void show(FigureTable figures) {
        table.setAccessibleText(figures.name());
        table.getColumns().clear();
        for (int i = 0; i < figures.columns().size(); i++) {
            table.getColumns().add(column(figures, i));
        }
        fill();
        table.setItems(FXCollections.observableArrayList(figures.rows()));
        table.scrollTo(0);
    }

    /** The first column takes the room that is left; where there is none, the table scrolls sideways. */
    private void fill() {
        TableColumn<List<Cell>, ?> first = table.getColumns().getFirst();
        double others = table.getColumns().stream()
                        .skip(1)
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum()
                + SCROLL_BAR;
        first.prefWidthProperty()
                .bind(Bindings.max(first.getMinWidth(), table.widthProperty().subtract(others)));
    }

    /** As wide as its widest cell, at least: a figure is never cut. */
    private static TableColumn<List<Cell>, String> column(FigureTable figures, int index) {
        FigureTable.Column of = figures.columns().get(index);
        int longest = figures.rows().stream()
                .mapToInt(row -> row.get(index).shown().length())
                .reduce(of.title().length(), Math::max);
        double needed = Math.max(LEAST, Math.min(longest, LONGEST) * LETTER + PADDING);
        TableColumn<List<Cell>, String> column = Columns.noded(
                of.title(),
                needed,
                row -> row.get(index).shown(),
                () -> {
                    Label label = new Label();
                    label.getStyleClass().add(of.number() ? "mono" : "sentence");
                    return label;
                },
                Label::setText,
                of.number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (of.number()) {
            column.getStyleClass().add("number-column");
        }
        column.setMinWidth(needed);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
