package dev.coffer.ui.settings;

import dev.coffer.core.news.NewsKind;
import dev.coffer.ui.kit.Forms;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A box to tick for each outcome. */
final class NewsPane extends VBox {

    NewsPane(NewsViewModel model) {
        getStyleClass().add("card");
        setId("settings-news");
        HBox boxes = new HBox(24);
        for (NewsKind kind : NewsKind.values()) {
            String word = kind == NewsKind.UNCERTAIN ? "outcome unknown" : kind.words();
            CheckBox box = new CheckBox(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            box.setId("news-" + kind.name().toLowerCase(Locale.ROOT));
            box.setAccessibleText("Notify: " + box.getText());
            box.setSelected(model.wantedProperty(kind).get());
            // Not bound both ways: such a binding keeps neither end, and nobody else keeps the model.
            box.selectedProperty()
                    .subscribe((before, now) -> model.wantedProperty(kind).set(now));
            boxes.getChildren().add(box);
        }
        getChildren()
                .addAll(
                        Forms.subheading("Desktop notifications"),
                        Forms.quiet(
                                "When a payout comes to one of these while Coffer runs. They name number, amount, asset and"
                                        + " chain, never the receiver. Where the system shows none, they stand at the top of the window."),
                        boxes);
    }
}
