package dev.coffer.ui.webhook;

import dev.coffer.core.webhook.ChannelState;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.StateText;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The account's subscriptions, each with its state and what can be done with it. */
final class SubscriptionsPane extends VBox {
    private final SubscriptionsViewModel model;
    private final VBox list = new VBox(12);
    private final Banner done = new Banner();
    private final SubscriptionFormPane form;

    SubscriptionsPane(SubscriptionsViewModel model) {
        this.model = model;
        this.form = new SubscriptionFormPane(model);
        getStyleClass().add("card");
        list.setId("subscriptions-list");
        done.setId("subscriptions-done");
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        turning.setMaxSize(16, 16);
        turning.setAccessibleText("Asking Calypso");
        turning.visibleProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        Buttons.row(Forms.subheading("Subscriptions at Calypso"), turning),
                        Buttons.banner("subscriptions-failure", model.failureProperty()),
                        done,
                        list,
                        form);
        model.rowsProperty().subscribe(this::list);
        model.doneProperty().subscribe(sentence -> {
            if (sentence.isEmpty()) {
                done.clear();
            } else {
                done.show(Banner.Kind.NOTE, "Done", sentence, "", null);
            }
        });
    }

    /** What may be filled in. */
    void show(ChannelState channels) {
        form.show(channels);
    }

    private void list(@Nullable List<SubscriptionRow> rows) {
        if (rows == null) {
            list.getChildren().setAll(Forms.quiet("Calypso has not been asked yet."));
        } else if (rows.isEmpty()) {
            list.getChildren().setAll(Forms.quiet("None. Without one Calypso tells nobody, and payouts are polled."));
        } else {
            list.getChildren().setAll(rows.stream().map(this::line).toList());
        }
    }

    private VBox line(SubscriptionRow row) {
        boolean blocked = row.subscription().blocked();
        StateText.Tone tone = blocked ? StateText.Tone.FAILED : StateText.Tone.DONE;
        Label chip = new Label(blocked ? "Blocked by errors" : "Active");
        chip.getStyleClass().addAll("chip", tone.styleClass());
        chip.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(row.what());
        what.getStyleClass().add("field-label");
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Button delete = Buttons.button("", "Delete…", () -> model.delete(row));
        delete.getStyleClass().add("subscription-delete");
        delete.setAccessibleText(
                "Delete the subscription to " + row.subscription().url());
        delete.disableProperty().bind(model.busyProperty());
        delete.setVisible(row.requestId().isPresent());
        Button relayLine = Buttons.button("", "Copy relay line…", () -> model.copyRelayLine(row));
        relayLine.getStyleClass().add("subscription-relay-line");
        relayLine.setAccessibleText("Copy the line with which a relay checks deliveries to "
                + row.subscription().url());
        relayLine.disableProperty().bind(model.busyProperty());
        Label url = new Label(row.subscription().url());
        url.getStyleClass().add("mono");
        url.setWrapText(true);
        VBox line = new VBox(
                4,
                Buttons.row(chip, what, relayLine, delete),
                Buttons.row(
                        url, new CopyButton("address", () -> row.subscription().url())),
                Forms.quiet(
                        row.facts()
                                + (row.requestId().isPresent()
                                        ? ""
                                        : " It was made elsewhere under an id that Coffer cannot delete by; delete it in the web account.")));
        if (!row.trouble().isEmpty()) {
            Label trouble = Forms.sentence(row.trouble());
            trouble.getStyleClass().add("field-warning");
            line.getChildren().add(trouble);
        }
        line.getStyleClass().add("subscription");
        return line;
    }
}
