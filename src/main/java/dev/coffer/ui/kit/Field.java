package dev.coffer.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A control with its label above and, under it, what is wrong, dangerous or worth knowing. The problem stands where it arises and is read out with
 * the control. Made by {@link Forms}.
 */
public final class Field extends VBox {
    private final Label problem = new Label();
    private final Label warning = new Label();
    private final Label remark = new Label();
    private final String name;
    private final Control control;

    Field(String name, Control control, Node shown) {
        this.name = name;
        this.control = control;
        getStyleClass().add("field");
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        line(problem, "field-problem");
        line(warning, "field-warning");
        line(remark, "field-remark");
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(name);
        getChildren().addAll(label, shown, problem, warning, remark);
        problem.textProperty().subscribe(this::judge);
        warning.textProperty().subscribe(this::judge);
        remark.textProperty().subscribe(this::judge);
    }

    /** What is wrong, in a sentence that says what to do; empty clears it. */
    public Field problem(String sentence) {
        problem.textProperty().unbind();
        problem.setText(sentence);
        return this;
    }

    public Field problem(ObservableValue<String> sentence) {
        problem.textProperty().bind(sentence);
        return this;
    }

    /** What stops nothing and is a costly mistake if it is one; empty clears it. */
    public Field warning(ObservableValue<String> sentence) {
        warning.textProperty().bind(sentence);
        return this;
    }

    /** What is worth knowing and stops nothing; empty clears it. */
    public Field remark(String sentence) {
        remark.textProperty().unbind();
        remark.setText(sentence);
        return this;
    }

    public Field remark(ObservableValue<String> sentence) {
        remark.textProperty().bind(sentence);
        return this;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.textProperty();
    }

    private void judge() {
        control.pseudoClassStateChanged(Styles.STATE_DANGER, !blank(problem));
        String help = (text(problem) + " " + text(warning) + " " + text(remark)).strip();
        control.setAccessibleText(blank(problem) ? name : name + ". Problem: " + text(problem));
        control.setAccessibleHelp(help);
    }

    private static void line(Label line, String styleClass) {
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.visibleProperty().bind(line.textProperty().map(text -> !text.isBlank()));
        line.managedProperty().bind(line.visibleProperty());
    }

    private static boolean blank(Label line) {
        return text(line).isBlank();
    }

    private static String text(Label line) {
        String text = line.getText();
        return text == null ? "" : text;
    }
}
