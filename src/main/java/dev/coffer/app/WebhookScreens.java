package dev.coffer.app;

import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.kit.Delay;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.PassingCopy;
import dev.coffer.ui.kit.SystemClipboard;
import dev.coffer.ui.webhook.OffersViewModel;
import dev.coffer.ui.webhook.ReceiverViewModel;
import dev.coffer.ui.webhook.RelayViewModel;
import dev.coffer.ui.webhook.SubscriptionsViewModel;
import dev.coffer.ui.webhook.WebhookFeeds;
import dev.coffer.ui.webhook.WebhooksView;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Puts the screen about webhooks together. */
record WebhookScreens(
        Console console,
        Books books,
        Connections connections,
        Navigator navigator,
        Dialogs dialogs,
        List<Subscription> endings) {

    WebhooksView webhooks() {
        EventDesk events = console.events().join();
        Executor io = console.threads().io();
        Executor screen = new FxThread();
        ZoneId zone = ZoneId.systemDefault();
        Instant since = console.started();
        SecureRandom random = new SecureRandom();
        WebhookFeeds feeds = new WebhookFeeds(console.desk().connection(), events.state(), console.ticker());
        WebhooksView view = new WebhooksView(
                new WebhooksView.Models(
                        new SubscriptionsViewModel(
                                new SubscriptionsViewModel.Calypso(
                                        connections.webhooks(), events.secrets(), UUID::randomUUID),
                                feeds,
                                dialogs,
                                new PassingCopy(new SystemClipboard(), Delay.ofScreen()),
                                zone,
                                io,
                                screen),
                        new ReceiverViewModel(
                                events, dialogs, () -> ListenAddress.freshPath(random), since, zone, io, screen),
                        new RelayViewModel(events, since, zone, io, screen),
                        new OffersViewModel(
                                books.events(),
                                feeds,
                                navigator,
                                dialogs,
                                new OffersViewModel.Work(
                                        console.threads().db(),
                                        console.threads().dbRead(),
                                        screen),
                                zone)),
                screen);
        endings.add(view::close);
        return view;
    }
}
