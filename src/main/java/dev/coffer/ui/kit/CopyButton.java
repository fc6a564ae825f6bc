package dev.coffer.ui.kit;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Copies exactly one text, whole, and says that it did; and, should another program replace it at once, that too. */
public final class CopyButton extends Button {
    /** There is one clipboard, so its watch has to know of every button. */
    private static final CopyWatch SYSTEM = new CopyWatch(new SystemClipboard(), Delay.ofScreen());

    private final PauseTransition back = new PauseTransition(Duration.seconds(2));
    private final String what;

    /** @param what what is copied, for the tooltip and the screen reader: "address" */
    public CopyButton(String what, Supplier<String> text) {
        this(what, text, SYSTEM);
    }

    public CopyButton(String what, Supplier<String> text, CopyWatch watch) {
        this.what = what;
        getStyleClass().addAll("flat", "copy-button");
        idle();
        setOnAction(event -> {
            Scene scene = getScene();
            watch.copy(what, text.get(), sentence -> replaced(scene, sentence));
            setGraphic(Icons.of(Feather.CHECK));
            setAccessibleText("Copied " + what);
            back.playFromStart();
        });
        back.setOnFinished(event -> idle());
        setTooltip(new Tooltip("Copy " + what));
    }

    /** The button may be gone from the screen by then, so the window it was in is told. */
    private void replaced(Scene scene, String sentence) {
        back.stop();
        idle();
        if (scene != null) {
            Event.fireEvent(scene.getRoot(), new CopyAlarm(sentence));
        }
    }

    private void idle() {
        setGraphic(Icons.of(Feather.COPY));
        setAccessibleText("Copy " + what);
    }
}
