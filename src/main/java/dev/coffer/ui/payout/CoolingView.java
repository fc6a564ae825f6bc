package dev.coffer.ui.payout;

import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.ChainBadge;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The new address, whole, with where it comes from; then the question why not to wait. */
final class CoolingView {
    private final TextField reason = new TextField();
    private final VBox root;

    CoolingView(CoolingViewModel cooling) {
        Banner warning = new Banner();
        warning.show(Banner.Kind.WARNING, "This address is new", cooling.sentence(), "", null);
        VBox card = Forms.card(
                Forms.subheading(cooling.payee()),
                new HBox(new ChainBadge(cooling.draft().chain())),
                new GroupedAddress(cooling.draft().depositAddress().text()),
                Forms.quiet(cooling.origin()));
        reason.setId("cooling-reason");
        reason.setPromptText("for example: confirmed by telephone under the number in the claim file");
        reason.textProperty().bindBidirectional(cooling.reasonProperty());
        VBox why = Forms.card(
                Forms.field("Why pay before it has cooled off? The reason is kept with the payout.", reason));
        Button back = new Button("_Back");
        back.setId("cooling-back");
        back.setAccessibleText("Back");
        back.setCancelButton(true);
        back.setOnAction(event -> cooling.back());
        Button goOn = new Button("_Go on to the review");
        goOn.setId("cooling-go-on");
        goOn.setAccessibleText("Go on to the review");
        goOn.disableProperty().bind(cooling.canGoOnProperty().not());
        goOn.setOnAction(event -> cooling.goOn());
        HBox actions = new HBox(back, goOn);
        actions.getStyleClass().add("payout-actions");
        root = Pages.page(Forms.heading("Still cooling off"), warning, Pages.scrolling(card), why, actions);
    }

    Node node() {
        return root;
    }

    void focus() {
        reason.requestFocus();
    }
}
