package dev.coffer.ui.payee;

import dev.coffer.core.payee.PayeeImport.Line;
import dev.coffer.core.payee.PayeeImport.Outcome;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.StateChip;
import dev.coffer.ui.kit.StateText;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every row of the file with what becomes of it; refused rows stand out and say why. */
final class PayeeImportView {
    private final ListView<Line> lines = new ListView<>();
    private final Button back = new Button("_Back");
    private final VBox root;

    PayeeImportView(PayeeImportViewModel model) {
        Label file = Forms.quiet(model.file());
        Label summary = Forms.sentence(model.summary());
        summary.setId("import-summary");
        summary.getStyleClass().add("payee-name");
        Label advice = Forms.sentence(model.advice());
        advice.setId("import-advice");
        lines.setId("import-lines");
        lines.setAccessibleText("Rows of the file and what becomes of them");
        lines.getStyleClass().add("payee-list");
        lines.setCellFactory(view -> new Cell());
        lines.getItems().setAll(model.lines());
        lines.setPlaceholder(Forms.quiet("The file has no rows below the first."));
        VBox.setVgrow(lines, Priority.ALWAYS);
        root = Forms.card(
                Forms.heading("Import payees"), file, failure(model), summary, advice, lines, commands(model));
        root.setId("payee-import");
    }

    Node node() {
        return root;
    }

    void focus() {
        back.requestFocus();
    }

    private HBox commands(PayeeImportViewModel model) {
        back.setId("import-back");
        back.setAccessibleText("Back");
        back.setCancelButton(true);
        back.disableProperty().bind(model.underWayProperty());
        back.setOnAction(event -> model.back());
        Button go = new Button("_Import");
        go.setId("import-go");
        go.setAccessibleText("Import what is shown");
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(model.underWayProperty().or(new javafx.beans.property.SimpleBooleanProperty(!model.canGoOn())));
        go.setOnAction(event -> model.goOn());
        HBox row = new HBox(8, back, go);
        row.getStyleClass().add("payee-commands");
        return row;
    }

    private static Banner failure(PayeeImportViewModel model) {
        Banner banner = new Banner();
        banner.setId("import-failure");
        model.failureProperty().subscribe(text -> {
            if (text == null) {
                banner.clear();
            } else {
                banner.showFailure(text.title(), text.sentence(), text.advice(), null);
            }
        });
        return banner;
    }

    private static StateText chip(Outcome outcome) {
        StateText.Tone tone = switch (outcome) {
            case NEW_PAYEE, NEW_VERSION, CLAIM_REFERENCES_ADDED -> StateText.Tone.DONE;
            case UNCHANGED -> StateText.Tone.CLOSED;
            case REFUSED -> StateText.Tone.FAILED;
        };
        return new StateText(PayeeImportViewModel.word(outcome), tone, "");
    }

    private static final class Cell extends ListCell<Line> {
        private final Label row = new Label();
        private final StateChip outcome = new StateChip();
        private final Label name = new Label();
        private final Label sentence = Forms.sentence("");
        private final VBox whole;

        Cell() {
            row.getStyleClass().add("quiet");
            row.setMinWidth(Region.USE_PREF_SIZE);
            name.getStyleClass().add("payee-name");
            HBox head = new HBox(10, row, outcome, name);
            head.setAlignment(Pos.CENTER_LEFT);
            sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
            whole = new VBox(3, head, sentence);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            row.setText("Row " + line.row());
            outcome.show(chip(line.outcome()));
            name.setText(line.name());
            sentence.setText(line.sentence());
            setAccessibleText("Row " + line.row() + ", " + PayeeImportViewModel.word(line.outcome()) + ": "
                    + line.name() + ". " + line.sentence());
            setGraphic(whole);
        }
    }
}
