package dev.coffer.ui.webhook;

import dev.coffer.core.feed.Subscription;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How this console learns that something changed: which way is at work, what is subscribed to, and what came for payouts made elsewhere. */
public final class WebhooksView implements Screen, AutoCloseable {

    /** What the cards show. */
    public record Models(
            SubscriptionsViewModel subscriptions,
            ReceiverViewModel receiver,
            RelayViewModel relay,
            OffersViewModel offers) {}

    /** Two columns of this screen's forms side by side, in a window of 1366 px; below that they would be squeezed. */
    private static final double WIDE = 1180;

    private static final double ONE_COLUMN = 860;

    private final Models models;
    private final Subscription channels;
    private final ScrollPane root;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final WaysPane ways = new WaysPane();
    private final OffersPane offers;
    private final SubscriptionsPane subscriptions;
    private final ReceiverPane receiver;
    private final RelayPane relay;

    public WebhooksView(Models models, Executor screen) {
        this.models = models;
        offers = new OffersPane(models.offers());
        subscriptions = new SubscriptionsPane(models.subscriptions());
        receiver = new ReceiverPane(models.receiver());
        relay = new RelayPane(models.relay());
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("webhook-columns");
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("webhook-column");
            column.setPrefWidth(ONE_COLUMN);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        right.managedProperty().bind(right.visibleProperty());
        VBox content = new VBox(Forms.heading("Webhooks"), columns);
        content.getStyleClass().add("screen");
        root = new ScrollPane(content);
        root.setId("webhooks-screen");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("plain");
        root.widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(this::arrange);
        models.subscriptions().rowsProperty().subscribe(ways::show);
        channels = FxFeeds.newest(models.subscriptions().feeds().channels(), screen, state -> {
            ways.show(state);
            subscriptions.show(state);
        });
    }

    /** The ways in come before the form that asks for their address. */
    private void arrange(boolean wide) {
        left.getChildren().clear();
        right.getChildren().clear();
        right.setVisible(wide);
        left.setMaxWidth(wide ? Double.MAX_VALUE : ONE_COLUMN);
        if (wide) {
            left.getChildren().setAll(ways, receiver, relay);
            right.getChildren().setAll(offers, subscriptions);
        } else {
            left.getChildren().setAll(ways, offers, receiver, relay, subscriptions);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        models.subscriptions().shown();
        models.offers().shown();
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
