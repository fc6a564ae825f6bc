package dev.coffer.ui.history;

import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The band that says that this is the past, with the way back. It takes no room in the present. */
final class PastPart extends VBox {
    private final Label title = Forms.sentence("");
    private final Button back = new Button("Back to now");

    PastPart(String id, Runnable onBack) {
        setId(id);
        getStyleClass().add("past-band");
        setAccessibleRole(AccessibleRole.TEXT);
        title.getStyleClass().add("past-title");
        back.setId(id + "-back");
        back.setAccessibleText("Back to now");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> onBack.run());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(10, Icons.of(Feather.CLOCK), title, back);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        managedProperty().bind(visibleProperty());
        show("");
    }

    /** @param text empty for the present */
    void show(String text) {
        title.setText(text);
        setAccessibleText(text);
        setVisible(!text.isEmpty());
    }
}
