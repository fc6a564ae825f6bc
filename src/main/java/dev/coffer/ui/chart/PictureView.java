package dev.coffer.ui.chart;

import dev.coffer.ui.kit.Forms;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Draws a picture. Numbers become pixels here and nowhere else; what they are exactly, the tooltips and the table say. */
final class PictureView extends StackPane {
    private static final double ROOM_FOR_AXIS = 80;
    private static final double TALLEST_BAR = 56;
    private static final double ROOM_FOR_LEGEND = 560;
    private static final double WIDEST_BAR = 120;

    PictureView() {
        setId("charts-picture");
        getStyleClass().add("picture");
        setMinHeight(180);
    }

    void show(Picture picture) {
        if (picture.series().isEmpty()) {
            getChildren().setAll(Forms.quiet("Nothing to show in this period."));
            return;
        }
        XYChart<?, ?> chart = switch (picture.kind()) {
            case STACKED_BARS -> stacked(picture);
            case BARS -> bars(picture);
            case LINES -> lines(picture);
            case LYING_BARS -> lying(picture);
        };
        chart.setAnimated(false);
        chart.setLegendSide(Side.BOTTOM);
        // A lone asset is named too; what is drawn of amounts and failures stands in the title.
        chart.setLegendVisible(picture.kind() == Picture.Kind.STACKED_BARS || picture.kind() == Picture.Kind.LINES);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleText(picture.title() + ". " + picture.summary());
        size(chart, picture);
        getChildren().setAll(chart);
    }

    /** A bar stays a bar where there are few of them. */
    private static void size(XYChart<?, ?> chart, Picture picture) {
        int bars = picture.places().size();
        switch (picture.kind()) {
            case LYING_BARS -> {
                chart.setMaxHeight(ROOM_FOR_AXIS + bars * TALLEST_BAR);
                setAlignment(chart, Pos.TOP_LEFT);
            }
            case BARS, STACKED_BARS -> {
                chart.setMaxWidth(ROOM_FOR_LEGEND + bars * WIDEST_BAR);
                setAlignment(chart, Pos.CENTER_LEFT);
            }
            case LINES -> {}
        }
    }

    private static StackedBarChart<String, Number> stacked(Picture picture) {
        StackedBarChart<String, Number> chart = new StackedBarChart<>(places(picture), numbers(picture));
        chart.setCategoryGap(gap(picture));
        chart.setData(upright(picture));
        tooltips(picture, chart.getData());
        return chart;
    }

    private static BarChart<String, Number> bars(Picture picture) {
        BarChart<String, Number> chart = new BarChart<>(places(picture), numbers(picture));
        chart.setCategoryGap(gap(picture));
        chart.setData(upright(picture));
        tooltips(picture, chart.getData());
        return chart;
    }

    private static LineChart<String, Number> lines(Picture picture) {
        LineChart<String, Number> chart = new LineChart<>(places(picture), numbers(picture));
        chart.setData(upright(picture));
        tooltips(picture, chart.getData());
        return chart;
    }

    private static BarChart<Number, String> lying(Picture picture) {
        CategoryAxis names = places(picture);
        // The first from the top.
        names.setCategories(FXCollections.observableArrayList(picture.places().reversed()));
        BarChart<Number, String> chart = new BarChart<>(numbers(picture), names);
        chart.setCategoryGap(12);
        chart.getStyleClass().add("lying");
        ObservableList<XYChart.Series<Number, String>> all = FXCollections.observableArrayList();
        for (Picture.Series series : picture.series()) {
            ObservableList<XYChart.Data<Number, String>> data = FXCollections.observableArrayList();
            series.points().forEach(point -> data.add(new XYChart.Data<>(point.value(), point.place())));
            all.add(new XYChart.Series<>(series.name(), data));
        }
        chart.setData(all);
        tooltips(picture, all);
        return chart;
    }

    private static ObservableList<XYChart.Series<String, Number>> upright(Picture picture) {
        ObservableList<XYChart.Series<String, Number>> all = FXCollections.observableArrayList();
        for (Picture.Series series : picture.series()) {
            ObservableList<XYChart.Data<String, Number>> data = FXCollections.observableArrayList();
            series.points().forEach(point -> data.add(new XYChart.Data<>(point.place(), point.value())));
            all.add(new XYChart.Series<>(series.name(), data));
        }
        return all;
    }

    private static CategoryAxis places(Picture picture) {
        CategoryAxis axis = new CategoryAxis(FXCollections.observableArrayList(picture.places()));
        axis.setAnimated(false);
        return axis;
    }

    private static NumberAxis numbers(Picture picture) {
        NumberAxis axis = new NumberAxis();
        axis.setLabel(picture.axis());
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        boolean counts = picture.kind() == Picture.Kind.STACKED_BARS || picture.kind() == Picture.Kind.LYING_BARS;
        axis.setTickLabelFormatter(new TickText(counts));
        return axis;
    }

    /** Bars of a few months are not as wide as a hand. */
    private static double gap(Picture picture) {
        return picture.places().size() > 40 ? 2 : picture.places().size() > 15 ? 6 : 24;
    }

    private static <X, Y> void tooltips(Picture picture, List<XYChart.Series<X, Y>> all) {
        for (int s = 0; s < all.size(); s++) {
            for (int p = 0; p < all.get(s).getData().size(); p++) {
                Node node = all.get(s).getData().get(p).getNode();
                if (node != null) {
                    Tooltip words =
                            new Tooltip(picture.series().get(s).points().get(p).words());
                    words.setShowDelay(Duration.millis(150));
                    Tooltip.install(node, words);
                }
            }
        }
    }
}
