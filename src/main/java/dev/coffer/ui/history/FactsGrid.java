package dev.coffer.ui.history;

import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Labelled lines. Rebuilt only when one of them changed. */
final class FactsGrid extends GridPane {
    private List<Fact> shown = List.of();

    FactsGrid() {
        getStyleClass().add("detail-facts");
        ColumnConstraints labels = new ColumnConstraints(104);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, values);
    }

    void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            add(facts.get(row), row);
        }
    }

    private void add(Fact fact, int row) {
        Label label = new Label(fact.label());
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        Label value = Forms.sentence(fact.value());
        value.setId(fact.id());
        value.setAccessibleText(fact.label() + ": " + fact.value());
        value.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(value);
        if (fact.copy()) {
            add(new VBox(label, copied(fact, value)), 0, row, 2, 1);
        } else {
            addRow(row, label, value);
            setValignment(label, VPos.TOP);
            setValignment(value, VPos.TOP);
        }
    }

    /** Keys need the whole width to stand on one line. */
    private static HBox copied(Fact fact, Label value) {
        if (fact.mono()) {
            value.getStyleClass().add("mono");
        }
        CopyButton copy = new CopyButton(fact.label().toLowerCase(Locale.ROOT), fact::value);
        copy.setId(fact.id() + "-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(value, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(value, Priority.ALWAYS);
        return line;
    }
}
