package dev.coffer.ui.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.EventQueue;
import dev.coffer.core.webhook.ImportOffer;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.MemoryClipboard;
import dev.coffer.ui.kit.PassingCopy;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.support.World;
import dev.coffer.ui.theme.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhooksViewTest {
    private static final String PATH = "/hook/Zk3vQ1n8RtW5yB7cD2fGhA";

    private final World world = World.ordinary();
    private final FakeHooks hooks = new FakeHooks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Route> went = new ArrayList<>();
    private final List<ImportOffer> offers = new ArrayList<>();

    private Scene open(Theme theme) {
        return FxToolkit.call(() -> {
            Executor screen = new FxThread();
            Executor here = Runnable::run;
            WebhookFeeds feeds = new WebhookFeeds(world.connection, hooks.state, world.ticker);
            WebhooksView view = new WebhooksView(
                    new WebhooksView.Models(
                            new SubscriptionsViewModel(
                                    new SubscriptionsViewModel.Calypso(hooks, hooks, UUID::randomUUID),
                                    feeds,
                                    dialogs,
                                    new PassingCopy(new MemoryClipboard(), (time, work) -> {}),
                                    World.ZONE,
                                    here,
                                    screen),
                            new ReceiverViewModel(hooks, dialogs, () -> PATH, World.NOW, World.ZONE, here, screen),
                            new RelayViewModel(hooks, World.NOW, World.ZONE, here, screen),
                            new OffersViewModel(queue(), feeds, went::add, here, screen, World.ZONE)),
                    screen);
            Scene scene = new Scene(new StackPane(view.node()), 1100, 1700);
            theme.applyTo(scene);
            // A window as high as the whole screen does not fit the headless display.
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.shown(new Route.Webhooks());
            return scene;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void fromTheReceiverToASubscriptionToABlockedOne(Theme theme) {
        offers.add(new ImportOffer("481516", null, "USDT_TRX", "IN_PROGRESS", World.NOW));
        hooks.held.add(FakeHooks.subscription("abc-17", "https://old.example/hook/y4Kq", true));
        Scene scene = open(theme);
        Robot robot = new Robot(scene);
        FxToolkit.settle();
        assertThat(robot.text("webhooks-way")).isEqualTo("At work: Polling alone");
        assertThat(robot.find("subscribe-use-receiver", Button.class).isDisabled())
                .isTrue();
        robot.click("receiver-listen");
        assertThat(robot.text("receiver-line")).startsWith("Listening on 127.0.0.1:8451");
        robot.click("subscribe-use-receiver");
        robot.click("subscribe-create");
        assertThat(hooks.held).hasSize(2);
        assertThat(robot.text("webhooks-way")).contains("Own receiver");
        Snapshots.png(scene, "webhooks-" + theme.name().toLowerCase(Locale.ROOT));
        FxToolkit.run(() -> {
            Button bringIn = (Button) scene.getRoot().lookup(".offer-bring-in");
            bringIn.fire();
        });
        assertThat(went).containsExactly(new Route.BringIn("481516"));
    }

    private EventQueue queue() {
        return new EventQueue() {
            @Override
            public List<StoredEvent> waiting(long after, int atMost) {
                return List.of();
            }

            @Override
            public void done(Collection<StoredEvent> events, EventOutcome outcome, Instant now) {}

            @Override
            public Optional<Payout> announced(WebhookEvent event) {
                return Optional.empty();
            }

            @Override
            public boolean isRemarked(PayoutId payout, String subject, String detail) {
                return false;
            }

            @Override
            public List<ImportOffer> offered() {
                return List.copyOf(offers);
            }

            @Override
            public int forget(Instant doneBefore) {
                return 0;
            }
        };
    }
}
