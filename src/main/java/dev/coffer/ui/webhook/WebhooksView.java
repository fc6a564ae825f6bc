package dev.coffer.ui.webhook;

import dev.coffer.core.feed.Subscription;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** How this console learns that something changed: which way is at work, what is subscribed to, and what came for payouts made elsewhere. */
public final class WebhooksView implements Screen, AutoCloseable {

    /** What the cards show. */
    public record Models(
            SubscriptionsViewModel subscriptions,
            ReceiverViewModel receiver,
            RelayViewModel relay,
            OffersViewModel offers) {}

    private final Models models;
    private final Subscription channels;
    private final ScrollPane root;

    public WebhooksView(Models models, Executor screen) {
        this.models = models;
        WaysPane ways = new WaysPane();
        SubscriptionsPane subscriptions = new SubscriptionsPane(models.subscriptions());
        VBox content = new VBox(
                Forms.heading("Webhooks"),
                ways,
                new OffersPane(models.offers()),
                subscriptions,
                new ReceiverPane(models.receiver()),
                new RelayPane(models.relay()));
        content.getStyleClass().add("screen");
        content.setMaxWidth(860);
        root = new ScrollPane(content);
        root.setId("webhooks-screen");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("plain");
        channels = FxFeeds.newest(models.subscriptions().feeds().channels(), screen, state -> {
            ways.show(state);
            subscriptions.show(state);
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        models.subscriptions().shown();
        models.offers().refresh();
    }

    @Override
    public void refresh() {
        models.subscriptions().refresh();
        models.offers().refresh();
    }

    @Override
    public void close() {
        channels.close();
        models.subscriptions().close();
        models.receiver().close();
        models.relay().close();
        models.offers().close();
    }
}
