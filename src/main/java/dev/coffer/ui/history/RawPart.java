package dev.coffer.ui.history;

import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;

/** Calypso's answer as it came, folded away until somebody wants it. */
final class RawPart extends TitledPane {
    private final TextArea text = new TextArea();

    RawPart() {
        setId("detail-raw");
        setText("Calypso's answer as it came");
        setAccessibleText("Calypso's answer as it came");
        setAnimated(false);
        setExpanded(false);
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(10);
        text.getStyleClass().add("mono");
        text.setAccessibleText("Calypso's answer as it came");
        setContent(text);
        managedProperty().bind(visibleProperty());
    }

    void fold() {
        setExpanded(false);
    }

    void show(String raw) {
        setVisible(!raw.isEmpty());
        if (!text.getText().equals(raw)) {
            text.setText(raw);
        }
    }
}
