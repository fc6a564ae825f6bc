package dev.coffer.ui.chart;

import dev.coffer.core.money.Asset;
import dev.coffer.ui.chart.ChartChoice.Counted;
import dev.coffer.ui.chart.ChartChoice.Subject;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One chart at a time, and under it the very same figures as a table. */
public final class ChartsView implements Screen {
    private final ChartsViewModel model;
    private final PictureView picture = new PictureView();
    private final FigureTableView table = new FigureTableView();
    private final Label title = Forms.subheading("");
    private final Label remark = Forms.quiet("");
    private final ComboBox<Asset> asset = new ComboBox<>();
    private final ComboBox<Counted> counted;
    private final ComboBox<Step> step;
    private final Banner problem = new Banner();
    private final VBox root;
    private boolean filling;

    public ChartsView(ChartsViewModel model) {
        this.model = model;
        counted = box("charts-counted", "Which payouts are counted", Counted.values(), it -> choose(choice().with(it)));
        step = box("charts-step", "What one bar stands for", Step.values(), it -> choose(choice().with(it)));
        problem.setId("charts-problem");
        title.setId("charts-title");
        remark.setId("charts-remark");
        remark.managedProperty().bind(remark.visibleProperty());
        VBox upper = new VBox(6, title, picture, remark);
        VBox.setVgrow(picture, Priority.ALWAYS);
        upper.getStyleClass().add("card");
        SplitPane split = new SplitPane(upper, lower());
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        split.getStyleClass().add("charts-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(head(), choices(), problem, split);
        root.setId("charts");
        root.getStyleClass().addAll("screen", "charts");
        root.getStylesheets()
                .add(Objects.requireNonNull(ChartsView.class.getResource("chart.css"))
                        .toExternalForm());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
                event.consume();
            }
        });
        model.choiceProperty().subscribe(this::show);
        model.assetsProperty().subscribe(this::offer);
        model.pictureProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::failed);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        model.refresh();
        root.lookup("#charts-payouts").requestFocus();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    private HBox head() {
        Label heading = Forms.heading("Charts");
        heading.setMinWidth(Label.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        HBox subjects = new HBox();
        for (Subject subject : Subject.values()) {
            ToggleButton button = new ToggleButton(subject.toString());
            button.setId("charts-" + subject.name().toLowerCase(Locale.ROOT));
            button.setAccessibleText(subject.toString());
            button.setToggleGroup(group);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.getStyleClass().add(pill(subject));
            button.setOnAction(event -> {
                // One of them is always chosen.
                button.setSelected(true);
                choose(choice().with(subject));
            });
            model.choiceProperty().subscribe(now -> button.setSelected(now.subject() == subject));
            subjects.getChildren().add(button);
        }
        HBox.setHgrow(subjects, Priority.ALWAYS);
        Button back = new Button("Back to the history");
        back.setId("charts-back");
        back.setAccessibleText("Back to the history");
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        HBox head = new HBox(16, heading, subjects, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String pill(Subject subject) {
        return switch (subject) {
            case PAYOUTS -> "left-pill";
            case AMOUNTS, TIMES -> "center-pill";
            case FAILURES -> "right-pill";
        };
    }

    private FlowPane choices() {
        ComboBox<Span> span =
                box("charts-span", "Confirmed in which period", Span.values(), it -> choose(choice().with(it)));
        model.choiceProperty().subscribe(now -> span.setValue(now.span()));
        asset.setId("charts-asset");
        asset.setAccessibleText("Amounts of which asset");
        asset.setConverter(labels());
        asset.setOnAction(event -> {
            if (!filling && asset.getValue() != null) {
                choose(choice().with(asset.getValue()));
            }
        });
        for (ComboBox<?> box : List.of(asset, counted, step)) {
            box.managedProperty().bind(box.visibleProperty());
        }
        FlowPane choices = new FlowPane(8, 8, span, step, counted, asset);
        choices.setRowValignment(javafx.geometry.VPos.CENTER);
        return choices;
    }

    private VBox lower() {
        Button export = new Button("Export table…");
        export.setId("charts-export");
        export.setAccessibleText("Export the table as a CSV file");
        export.setMinWidth(Button.USE_PREF_SIZE);
        export.disableProperty().bind(model.pictureProperty().isNull());
        export.setOnAction(event -> model.export());
        Label done = Forms.quiet("");
        done.setId("charts-done");
        done.textProperty().bind(model.doneProperty());
        Label zone = Forms.quiet("Days of " + model.zone().getId() + ", by the date of confirmation");
        HBox.setHgrow(zone, Priority.ALWAYS);
        zone.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(10, zone, done, export);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox lower = new VBox(8, line, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        lower.getStyleClass().add("charts-lower");
        return lower;
    }

    private ChartChoice choice() {
        return model.choiceProperty().get();
    }

    private void choose(ChartChoice wanted) {
        if (!filling) {
            model.choose(wanted);
        }
    }

    private void show(ChartChoice now) {
        filling = true;
        step.setValue(now.step());
        counted.setValue(now.counted());
        filling = false;
        boolean volumes = now.subject() == Subject.PAYOUTS || now.subject() == Subject.AMOUNTS;
        counted.setVisible(volumes);
        asset.setVisible(now.subject() == Subject.AMOUNTS);
        step.setVisible(now.subject() != Subject.FAILURES);
    }

    private void offer(List<Asset> assets) {
        filling = true;
        asset.getItems().setAll(assets);
        Asset chosen = choice().asset();
        asset.setValue(
                chosen != null && assets.contains(chosen) ? chosen : assets.isEmpty() ? null : assets.getFirst());
        filling = false;
    }

    private void show(@Nullable Picture now) {
        if (now == null) {
            return;
        }
        title.setText(now.title());
        remark.setText(now.remark());
        remark.setVisible(!now.remark().isEmpty());
        picture.show(now);
        table.show(now.table());
    }

    private void failed(@Nullable FailureText text) {
        if (text == null) {
            problem.clear();
        } else {
            problem.showFailure(text.title(), text.sentence(), text.advice(), model::refresh);
        }
    }

    private static <T> ComboBox<T> box(String id, String name, T[] values, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(values);
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return box;
    }

    private static StringConverter<Asset> labels() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Asset asset) {
                return asset == null ? "" : asset.label();
            }

            @Override
            public Asset fromString(String label) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
