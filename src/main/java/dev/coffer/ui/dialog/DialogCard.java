package dev.coffer.ui.dialog;

import dev.coffer.ui.kit.Forms;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sheet of one question: a title, what is asked, and the answers in a row with the one that goes on last. */
public final class DialogCard extends VBox {

    public DialogCard(String title, Node body, Button... answers) {
        getStyleClass().add("dialog-card");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        HBox row = new HBox(answers);
        row.getStyleClass().add("dialog-answers");
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Forms.subheading(title), body, row);
    }

    /** An answer whose word is also its accessible name. */
    public static Button answer(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        return button;
    }
}
