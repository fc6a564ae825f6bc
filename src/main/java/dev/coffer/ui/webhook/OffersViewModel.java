package dev.coffer.ui.webhook;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.EventQueue;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payouts that events told of and this ledger does not have. Read anew while events come in. Used on the screen's thread. */
public final class OffersViewModel implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OffersViewModel.class);

    /** What an event comes to is known a moment after it came. */
    private static final int LOOKS = 5;

    private final EventQueue queue;
    private final WebhookFeeds feeds;
    private final Navigator navigator;
    private final Executor db;
    private final Executor screen;
    private final ZoneId zone;
    private final Subscription ticks;
    private final ReadOnlyObjectWrapper<List<OfferRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private long eventsSeen;
    private int looksLeft;

    public OffersViewModel(
            EventQueue queue, WebhookFeeds feeds, Navigator navigator, Executor db, Executor screen, ZoneId zone) {
        this.queue = queue;
        this.feeds = feeds;
        this.navigator = navigator;
        this.db = db;
        this.screen = screen;
        this.zone = zone;
        this.ticks = FxFeeds.newest(feeds.ticker(), screen, now -> tick());
    }

    private void tick() {
        long events = feeds.channels().current().tally().events();
        if (events != eventsSeen) {
            eventsSeen = events;
            looksLeft = LOOKS;
        }
        if (looksLeft > 0) {
            looksLeft--;
            refresh();
        }
    }

    void refresh() {
        db.execute(() -> {
            try {
                List<OfferRow> found = queue.offered().stream()
                        .map(offer -> OfferRow.of(offer, zone))
                        .toList();
                screen.execute(() -> rows.set(found));
            } catch (FailureException e) {
                log.warn(
                        "What is offered for import was not read: {}",
                        e.failure().technical());
            }
        });
    }

    void bringIn(OfferRow row) {
        navigator.go(new Route.BringIn(row.asked()));
    }

    ReadOnlyObjectProperty<List<OfferRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    @Override
    public void close() {
        ticks.close();
    }
}
