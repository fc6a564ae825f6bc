package dev.coffer.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What went wrong, what it means and what to do, inside the screen where it happened. Takes no room while there is nothing to say. */
public final class Banner extends HBox {

    /** How loud it is. */
    public enum Kind {
        FAILURE("banner-failure", Feather.ALERT_OCTAGON),
        WARNING("banner-warning", Feather.ALERT_TRIANGLE),
        NOTE("banner-note", Feather.INFO);

        private final String styleClass;
        private final Feather shape;

        Kind(String styleClass, Feather shape) {
            this.styleClass = styleClass;
            this.shape = shape;
        }
    }

    private final Label title = Forms.subheading("");
    private final Label sentence = Forms.sentence("");
    private final Label advice = Forms.sentence("");
    private final Button retry = new Button("Retry");
    private @Nullable Runnable onRetry;

    public Banner() {
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        retry.setAccessibleText("Retry");
        retry.setMinWidth(USE_PREF_SIZE);
        retry.managedProperty().bind(retry.visibleProperty());
        retry.setOnAction(event -> {
            if (onRetry != null) {
                onRetry.run();
            }
        });
        for (Label line : new Label[] {title, sentence, advice}) {
            line.managedProperty().bind(line.visibleProperty());
            line.visibleProperty().bind(line.textProperty().map(text -> !text.isBlank()));
        }
        clear();
    }

    public void showFailure(String titleText, String sentenceText, String adviceText, @Nullable Runnable again) {
        show(Kind.FAILURE, titleText, sentenceText, adviceText, again);
    }

    /** @param again what Retry does; absent: no such button */
    public void show(Kind kind, String titleText, String sentenceText, String adviceText, @Nullable Runnable again) {
        for (Kind each : Kind.values()) {
            getStyleClass().remove(each.styleClass);
        }
        getStyleClass().add(kind.styleClass);
        title.setText(titleText);
        sentence.setText(sentenceText);
        advice.setText(adviceText);
        onRetry = again;
        retry.setVisible(again != null);
        VBox words = new VBox(title, sentence, advice);
        words.getStyleClass().add("banner-words");
        setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Icons.of(kind.shape), words, retry);
        setAccessibleText((titleText + ". " + sentenceText + " " + adviceText).strip());
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        setVisible(false);
        setManaged(false);
    }
}
