package dev.coffer.app.tour;

import dev.coffer.app.Console;
import java.time.Clock;
import javafx.scene.control.ScrollPane;

/**
 * The tour's look at webhooks: the own receiver on and nothing subscribed, so that events are missed; then a subscription to it, and a
 * payout from elsewhere that an event told of.
 */
final class WebhookTour {
    private final Stagehand hand;
    private final Console console;
    private final Clock clock;

    WebhookTour(Stagehand hand, Console console, Clock clock) {
        this.hand = hand;
        this.console = console;
        this.clock = clock;
    }

    /** News are for people; here they would stand in the pictures at any moment. */
    static void silence(Stagehand hand) {
        hand.press("rail-settings");
        hand.press("news-failed");
        hand.press("news-uncertain");
    }

    /** Long before {@link #seeAll}: an event counts as missed a minute after polling has found what it should have told. */
    void listenWithoutSubscription() {
        hand.press("rail-webhooks");
        hand.awaitReady("subscribe-create");
        hand.picture("webhooks-nothing-on");
        hand.type("receiver-port", Integer.toString(FreePort.find()));
        hand.press("receiver-listen");
        hand.await("the receiver", () -> hand.text("receiver-line").startsWith("Listening"));
    }

    void seeAll() {
        hand.press("rail-webhooks");
        hand.awaitReady("subscribe-create");
        hand.await(
                "the silence of events",
                () -> console.desk().board().status().current().eventsSilentSince() != null && hand.sees("status-bar"));
        hand.picture("webhooks-silent");
        hand.press("subscribe-use-receiver");
        hand.press("subscribe-create");
        hand.await("the subscription", () -> hand.sees("subscriptions-done"));
        new Elsewhere(hand, console, clock).madeElsewhere("Storm damage");
        hand.await("an event for a payout from elsewhere", () -> hand.sees("offers-card"));
        hand.picture("webhooks");
        hand.with("webhooks-screen", node -> ((ScrollPane) node).setVvalue(1));
        hand.picture("webhooks-receiver");
    }
}
