package dev.coffer.ui.payee;

import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeVersion;
import dev.coffer.ui.kit.ChainBadge;
import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import dev.coffer.ui.kit.StateChip;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One payee with every version of the address, the newest first. */
final class PayeeDetailView {
    private final PayeesViewModel model;
    private final ScrollPane scroll;

    PayeeDetailView(PayeesViewModel model, Payee payee) {
        this.model = model;
        Label name = Forms.heading(payee.name());
        name.setId("payee-name");
        name.setWrapText(true);
        Label claims = Forms.sentence(
                payee.claimReferences().isEmpty()
                        ? "No claim reference is kept."
                        : String.join("; ", payee.claimReferences()));
        claims.setId("payee-claims");
        VBox head = Forms.card(name, new VBox(2, caption("Claim references"), claims));
        if (!model.isOnlyLookedAt()) {
            head.getChildren().add(commands());
        }
        VBox whole = new VBox(12, head);
        for (PayeeVersion version : payee.versions().reversed()) {
            whole.getChildren().add(card(payee, version));
        }
        scroll = new ScrollPane(whole);
        scroll.setId("payee-detail");
        scroll.setAccessibleText("Payee " + payee.name());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
    }

    Node node() {
        return scroll;
    }

    private FlowPane commands() {
        Button pay = button("payee-pay", "_Pay…", "Pay this payee", model::pay);
        pay.getStyleClass().add("accent");
        return new FlowPane(
                8,
                8,
                pay,
                button("payee-version", "New _address…", "Save a new address of this payee", model::addVersion),
                button(
                        "payee-claims-edit",
                        "_Claim references…",
                        "Edit the claim references of this payee",
                        model::editClaimReferences));
    }

    private VBox card(Payee payee, PayeeVersion version) {
        String id = "payee-version-" + version.number();
        Label number = Forms.subheading("Version " + version.number());
        number.setMinWidth(Region.USE_PREF_SIZE);
        StateChip state = new StateChip(model.state(payee, version.number()));
        state.setId(id + "-state");
        Label meaning = Forms.quiet("");
        meaning.setId(id + "-meaning");
        model.timeProperty().when(state.sceneProperty().isNotNull()).subscribe(now -> {
            state.show(model.state(payee, version.number()));
            meaning.setText(model.state(payee, version.number()).sentence());
        });
        FlowPane head = new FlowPane(
                10, 6, number, state, new ChainBadge(version.address().chain()));
        head.setRowValignment(VPos.CENTER);
        GroupedAddress address = new GroupedAddress(version.address().text());
        address.setId(id + "-address");
        HBox.setHgrow(address, Priority.ALWAYS);
        CopyButton copy = new CopyButton("address of version " + version.number(), version.address()::text);
        copy.setId(id + "-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        Label origin = Forms.sentence(PayeeText.origin(version, model.zone()));
        origin.setId(id + "-origin");
        Label document = Forms.sentence(version.document());
        document.setId(id + "-document");
        VBox card = Forms.card(
                head, new HBox(8, address, copy), meaning, new VBox(2, caption("From the document"), document), origin);
        if (!version.note().isEmpty()) {
            card.getChildren().add(new VBox(2, caption("Note"), Forms.sentence(version.note())));
        }
        card.setId(id);
        card.getStyleClass().add(payee.after(version).isPresent() ? "payee-past" : "payee-present");
        return card;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("field-label", "quiet");
        return label;
    }

    private static Button button(String id, String word, String name, Runnable does) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(name);
        button.setOnAction(event -> does.run());
        return button;
    }
}
