package dev.coffer.ui.settings;

import dev.coffer.ui.kit.Forms;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What this workspace is for. */
final class ReviewPane extends VBox {

    ReviewPane(ReviewMarkViewModel model) {
        VBox card = model.isForReview() ? marked() : offer(model);
        getChildren().add(card);
    }

    private static VBox marked() {
        VBox card = Forms.card(
                Forms.subheading("Review"),
                Forms.quiet(
                        "This workspace is for review. States and balances are read; nothing is ever sent from here. Whoever"
                                + " keeps this computer can change that in the file settings.properties of the data folder."));
        card.setId("settings-for-review");
        return card;
    }

    private static VBox offer(ReviewMarkViewModel model) {
        Button mark = new Button("Use for review only…");
        mark.setId("settings-review");
        mark.setAccessibleText("Use this workspace for review only");
        mark.setOnAction(event -> model.makeForReview());
        return Forms.card(
                Forms.subheading("Review"),
                Forms.quiet(
                        "For people who look at what was paid and never pay: no form, no decisions, nothing that sends."),
                mark);
    }
}
