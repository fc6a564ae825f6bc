package dev.coffer.ui.kit;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Copies exactly one text, whole, and says that it did. */
public final class CopyButton extends Button {
    private final PauseTransition back = new PauseTransition(Duration.seconds(2));

    /** @param what what is copied, for the tooltip and the screen reader: "address" */
    public CopyButton(String what, Supplier<String> text) {
        getStyleClass().addAll("flat", "copy-button");
        String name = "Copy " + what;
        idle(name);
        setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
            setGraphic(Icons.of(Feather.CHECK));
            setAccessibleText("Copied " + what);
            back.playFromStart();
        });
        back.setOnFinished(event -> idle(name));
        setTooltip(new Tooltip(name));
    }

    private void idle(String name) {
        setGraphic(Icons.of(Feather.COPY));
        setAccessibleText(name);
    }
}
