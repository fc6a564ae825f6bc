package dev.coffer.ui.export;

import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What the two screens of this package have in common: a way back, and room to scroll. */
final class FileScreen {
    private FileScreen() {}

    static HBox head(String title, Runnable back) {
        Button button = new Button("History", Icons.of(Feather.ARROW_LEFT));
        button.setId("back-to-history");
        button.setAccessibleText("Back to the history");
        button.setOnAction(event -> back.run());
        HBox head = new HBox(14, button, Forms.heading(title));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    static ScrollPane scrolled(String id, Node content) {
        ScrollPane root = new ScrollPane(content);
        root.setId(id);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("plain");
        return root;
    }
}
