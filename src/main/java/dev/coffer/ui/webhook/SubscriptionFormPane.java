package dev.coffer.ui.webhook;

import dev.coffer.core.webhook.ChannelState;
import dev.coffer.ui.kit.Forms;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One more subscription: of what, and to where. */
final class SubscriptionFormPane extends VBox {
    private final Button receiver;
    private final Button relay;
    private final Label missing = Forms.sentence("");

    SubscriptionFormPane(SubscriptionsViewModel model) {
        SubscriptionForm form = model.form();
        setSpacing(8);
        RadioButton whole = new RadioButton("Everything about payouts (service PAYOUT)");
        whole.setId("subscribe-whole");
        RadioButton single = new RadioButton("Single events");
        single.setId("subscribe-single");
        whole.setAccessibleText(whole.getText());
        single.setAccessibleText(single.getText());
        ToggleGroup one = new ToggleGroup();
        one.getToggles().addAll(whole, single);
        whole.setSelected(form.wholeProperty().get());
        single.setSelected(!whole.isSelected());
        form.wholeProperty().bind(whole.selectedProperty());
        VBox events = new VBox(6);
        events.setStyle("-fx-padding: 0 0 0 24;");
        for (String event : SubscriptionForm.EVENTS) {
            CheckBox box = new CheckBox(SubscriptionRow.words(event) + " (" + event + ")");
            box.setId("subscribe-" + event.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            box.setMnemonicParsing(false);
            box.setAccessibleText(box.getText());
            box.selectedProperty().bindBidirectional(form.eventProperty(event));
            box.disableProperty().bind(whole.selectedProperty());
            events.getChildren().add(box);
        }
        Label choice = new Label();
        choice.setId("subscribe-choice-problem");
        choice.getStyleClass().add("field-problem");
        choice.textProperty().bind(form.choiceProblemProperty());
        choice.visibleProperty().bind(form.choiceProblemProperty().isNotEmpty());
        choice.managedProperty().bind(choice.visibleProperty());

        TextField url = new TextField();
        url.setId("subscribe-url");
        url.getStyleClass().add("mono");
        url.setPromptText("https://…");
        url.textProperty().bindBidirectional(form.urlProperty());
        url.setOnAction(event -> model.create());
        HBox.setHgrow(url, Priority.ALWAYS);
        receiver = Buttons.button("subscribe-use-receiver", "Use own receiver", model::useReceiver);
        relay = Buttons.button("subscribe-use-relay", "Use relay", model::useRelay);
        missing.setId("subscribe-missing");
        missing.getStyleClass().add("field-remark");
        missing.managedProperty().bind(missing.visibleProperty());
        missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
        Button create = Buttons.button("subscribe-create", "Subscribe", model::create);
        create.getStyleClass().add("accent");
        create.disableProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        Forms.subheading("New subscription"),
                        whole,
                        single,
                        events,
                        choice,
                        Forms.field("Deliver to", url, Buttons.row(url, receiver, relay))
                                .problem(form.urlProblemProperty())
                                .remark(
                                        "Where Calypso sends events, as the world sees it. The secret that signs them goes straight"
                                                + " into the secret store and is not shown."),
                        missing,
                        Buttons.row(create));
        show(ChannelState.OFF);
    }

    void show(ChannelState state) {
        receiver.setDisable(state.receiverUrl() == null);
        relay.setDisable(state.relay() == null);
        missing.setText(ChannelText.missing(state));
    }
}
