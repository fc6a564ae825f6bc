package dev.coffer.ui.export;

import dev.coffer.core.export.ExportFormat;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will be exported, as what, and how it goes. */
public final class ExportView implements Screen {
    private static final double WIDTH = 760;

    private final ExportViewModel model;
    private final ScrollPane root;
    private final Button go = new Button("Choose a file and export …");
    private final Outcome outcome;

    public ExportView(ExportViewModel model) {
        this.model = model;
        outcome = new Outcome("export", model::showFile);
        VBox content = new VBox(FileScreen.head("Export", model::back), outcome, progress(), what(), how());
        content.getStyleClass().add("screen");
        content.setMaxWidth(WIDTH);
        root = FileScreen.scrolled("export-screen", content);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !model.runningProperty().get()) {
                model.back();
            }
        });
        model.writtenProperty()
                .subscribe(
                        written -> outcome.show(written, model.problemProperty().get()));
        model.problemProperty()
                .subscribe(problem -> outcome.show(model.writtenProperty().get(), problem));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        if (route instanceof Route.Export export) {
            model.show(export.query());
        }
        go.requestFocus();
    }

    @Override
    public void refresh() {
        model.count();
    }

    private VBox what() {
        Label rows = Forms.subheading("");
        rows.setId("export-rows");
        rows.textProperty().bind(model.rowsTextProperty());
        Label filter = Forms.sentence("");
        filter.setId("export-filter");
        filter.textProperty().bind(model.filterTextProperty());
        FlowPane totals = new FlowPane(18, 4);
        totals.setId("export-totals");
        model.totalsProperty().subscribe(sums -> totals.getChildren().setAll(labels(sums)));
        totals.managedProperty().bind(totals.visibleProperty());
        model.totalsProperty().subscribe(sums -> totals.setVisible(!sums.isEmpty()));
        return Forms.card(
                rows,
                filter,
                totals,
                Forms.quiet(
                        "Exactly this goes into the file, in the order of the table, as the history is when the export begins."));
    }

    private static List<Label> labels(List<String> sums) {
        return sums.stream().map(Label::new).toList();
    }

    private VBox how() {
        ToggleGroup group = new ToggleGroup();
        VBox formats = new VBox(
                8,
                format(
                        group,
                        ExportFormat.CSV,
                        "Every field and the timeline of each payout. Can be read back as an archive."),
                format(
                        group,
                        ExportFormat.XLSX,
                        "For reading and summing up: amounts as exact text and as numbers, totals on a sheet of their own."),
                format(group, ExportFormat.JSON, "For programs: one payout a line, with its timeline."));
        formats.disableProperty().bind(model.runningProperty());
        ZonePicker zone = new ZonePicker("export-zone", model.zoneProperty());
        zone.disableProperty().bind(model.runningProperty());
        go.setId("export-go");
        go.getStyleClass().add("accent");
        go.setAccessibleText("Choose a file and export");
        go.disableProperty().bind(model.runningProperty());
        return Forms.card(
                Forms.subheading("Format"),
                formats,
                new HBox(Forms.field("Time zone", zone).remark("Each time in the file carries its offset.")),
                Forms.quiet(
                        "The file holds names, addresses and amounts in clear. Keep it where only those may look who should."),
                action());
    }

    private HBox action() {
        go.setOnAction(event -> model.export());
        return new HBox(go);
    }

    private VBox format(ToggleGroup group, ExportFormat format, String sentence) {
        RadioButton button = new RadioButton(format.label());
        button.setId("export-format-" + format.extension());
        button.setAccessibleText(format.label() + ". " + sentence);
        button.setToggleGroup(group);
        button.setOnAction(event -> model.formatProperty().set(format));
        model.formatProperty().subscribe(chosen -> button.setSelected(chosen == format));
        Label explained = Forms.quiet(sentence);
        explained.setStyle("-fx-padding: 0 0 0 22px;");
        return new VBox(2, button, explained);
    }

    private VBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setAccessibleText("Progress of the export");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.shareProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label text = new Label();
        text.setId("export-progress-text");
        text.setMinWidth(Label.USE_PREF_SIZE);
        text.textProperty().bind(model.progressTextProperty());
        Button cancel = new Button("Cancel");
        cancel.setId("export-cancel");
        cancel.setAccessibleText("Cancel the export");
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        HBox line = new HBox(12, bar, text, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = Forms.card(line);
        card.visibleProperty()
                .bind(model.runningProperty().or(model.progressTextProperty().isNotEmpty()));
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }
}
