package dev.coffer.ui.webhook;

import dev.coffer.ui.kit.Forms;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The relay's address and token, the switch, and how it goes. */
final class RelayPane extends VBox {

    RelayPane(RelayViewModel model) {
        getStyleClass().add("card");
        setId("relay-card");
        TextField url = new TextField();
        url.setId("relay-url");
        url.setPromptText("https://relay.example");
        url.textProperty().bindBidirectional(model.urlProperty());
        PasswordField token = new PasswordField();
        token.setId("relay-token");
        token.textProperty().bindBidirectional(model.tokenProperty());
        VBox address = Forms.field("The relay's address", url).problem(model.urlProblemProperty());
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox fields = new HBox(
                16,
                address,
                Forms.field("Token", token)
                        .problem(model.tokenProblemProperty())
                        .remark("Kept with the other secrets."));
        Button fetch = Buttons.button("relay-fetch", "Fetch from it", model::fetch);
        fetch.disableProperty().bind(model.busyProperty());
        Button stop = Buttons.button("relay-stop", "Stop fetching", model::stop);
        stop.disableProperty().bind(model.busyProperty().or(model.onProperty().not()));
        Label line = Forms.sentence("");
        line.setId("relay-line");
        line.textProperty().bind(model.lineProperty());
        getChildren()
                .addAll(
                        Forms.subheading("Relay"),
                        line,
                        Buttons.banner("relay-failure", model.failureProperty()),
                        fields,
                        Buttons.row(fetch, stop));
    }
}
