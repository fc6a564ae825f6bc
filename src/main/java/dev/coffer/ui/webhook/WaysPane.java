package dev.coffer.ui.webhook;

import dev.coffer.core.webhook.ChannelState;
import dev.coffer.ui.kit.Forms;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The three ways by which a change is learned of, what each needs, and which is at work. */
final class WaysPane extends VBox {
    private final Label now = Forms.subheading("");
    private final Label blocked = Forms.sentence("");

    WaysPane() {
        getStyleClass().add("card");
        now.setId("webhooks-way");
        GridPane ways = new GridPane(16, 8);
        ways.addRow(
                0,
                name("Polling alone"),
                Forms.quiet(
                        "Needs nothing and works everywhere. An open payout is asked about every 2 seconds at first and"
                                + " every 5 minutes once it is old."));
        ways.addRow(
                1,
                name("Own receiver"),
                Forms.quiet(
                        "Calypso delivers to this computer. It needs a public address, a certificate and a router that lets"
                                + " deliveries in; a desktop rarely has them. The sandbox on this computer needs none of that."));
        ways.addRow(
                2,
                name("Relay"),
                Forms.quiet(
                        "A small server that is always on (coffer relay) receives for you and keeps events while this console"
                                + " is closed. It needs a public name and a certificate, and checks signatures itself, so it has to be"
                                + " given each subscription's keys."));
        ways.getChildren().stream()
                .filter(node -> GridPane.getColumnIndex(node) == 1)
                .forEach(node -> GridPane.setHgrow(node, Priority.ALWAYS));
        blocked.setId("webhooks-blocked");
        blocked.getStyleClass().add("field-warning");
        blocked.managedProperty().bind(blocked.visibleProperty());
        blocked.setVisible(false);
        getChildren()
                .addAll(
                        now,
                        blocked,
                        Forms.sentence(
                                "Polling goes on underneath whatever is chosen. An event only makes Coffer look at once;"
                                        + " what it claims is never believed, and what it misses is found by polling."),
                        ways);
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }

    void show(ChannelState state) {
        now.setText("At work: " + ChannelText.way(state));
    }

    /** What is said of it in full stands in another card, which may lie below the window's edge. */
    void show(@Nullable List<SubscriptionRow> subscriptions) {
        long count = subscriptions == null
                ? 0
                : subscriptions.stream()
                        .filter(row -> row.subscription().blocked())
                        .count();
        blocked.setText(
                count == 1
                        ? "Calypso has blocked a subscription for its errors. What to do stands with it under Subscriptions."
                        : "Calypso has blocked " + count
                                + " subscriptions for their errors. What to do stands with them under Subscriptions.");
        blocked.setVisible(count > 0);
    }
}
