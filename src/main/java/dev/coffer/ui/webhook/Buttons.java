package dev.coffer.ui.webhook;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the cards of this screen are put together from. */
final class Buttons {
    private Buttons() {}

    static Button button(String id, String word, Runnable does) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Banner banner(String id, ObservableValue<@Nullable FailureText> failure) {
        Banner banner = new Banner();
        banner.setId(id);
        failure.subscribe(now -> {
            if (now == null) {
                banner.clear();
            } else {
                banner.showFailure(now.title(), now.sentence(), now.advice(), null);
            }
        });
        return banner;
    }
}
