package dev.coffer.ui.payout;

import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import dev.coffer.ui.kit.StateChip;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The earlier payouts one under the other, whole, with what their states mean for the money; then the question why to go on. */
final class SimilarView {
    private final TextField reason = new TextField();
    private final VBox root;

    SimilarView(SimilarViewModel similar) {
        Banner warning = new Banner();
        warning.show(Banner.Kind.WARNING, "Was this paid already?", similar.sentence(), "", null);
        VBox rows = new VBox(10);
        similar.rows().forEach(row -> rows.getChildren().add(card(row)));
        reason.setId("similar-reason");
        reason.setPromptText("for example: second instalment agreed on 20 November");
        reason.textProperty().bindBidirectional(similar.reasonProperty());
        VBox why = Forms.card(Forms.field("Why pay all the same? The reason is kept with the payout.", reason));
        Button back = new Button("_Back");
        back.setId("similar-back");
        back.setAccessibleText("Back");
        back.setCancelButton(true);
        back.setOnAction(event -> similar.back());
        Button goOn = new Button("_Go on to the review");
        goOn.setId("similar-go-on");
        goOn.setAccessibleText("Go on to the review");
        goOn.disableProperty().bind(similar.canGoOnProperty().not());
        goOn.setOnAction(event -> similar.goOn());
        HBox actions = new HBox(back, goOn);
        actions.getStyleClass().add("payout-actions");
        root = Pages.page(Forms.heading("Look twice"), warning, Pages.scrolling(rows), why, actions);
    }

    Node node() {
        return root;
    }

    void focus() {
        reason.requestFocus();
    }

    private static VBox card(SimilarViewModel.Row row) {
        Label number = Forms.subheading("Payout " + row.payout().id());
        Label likeness = Forms.subheading(row.likeness());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, number, new StateChip(row.state()), space, likeness);
        head.setAlignment(Pos.CENTER_LEFT);
        Label amount = new Label(row.amount());
        amount.getStyleClass().add("preview-value");
        Label when = Forms.quiet("Claim " + row.claim() + " · confirmed " + row.confirmed() + " by "
                + row.payout().issuedBy());
        VBox card = Forms.card(
                head,
                amount,
                new GroupedAddress(row.address()),
                when,
                Forms.sentence(row.state().sentence()));
        card.getStyleClass().add("similar-row");
        return card;
    }
}
