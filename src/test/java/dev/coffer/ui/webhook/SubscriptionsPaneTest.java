package dev.coffer.ui.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.webhook.RelayState;
import dev.coffer.core.webhook.WebhookSubscription.Secret;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.MemoryClipboard;
import dev.coffer.ui.kit.PassingCopy;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.support.World;
import dev.coffer.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Subscriptions whose secrets are in different places, above a relay that has events of a key that is not known. */
class SubscriptionsPaneTest {
    private static final String URL = "https://relay.example/hook/Zk3vQ1n8RtW5yB7cD2fGhA";

    private final World world = World.ordinary();
    private final FakeHooks hooks = new FakeHooks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final MemoryClipboard clipboard = new MemoryClipboard();

    private Scene open(Theme theme) {
        return FxToolkit.call(() -> {
            Executor screen = new FxThread();
            SubscriptionsViewModel subscriptions = new SubscriptionsViewModel(
                    new SubscriptionsViewModel.Calypso(hooks, hooks, UUID::randomUUID),
                    new WebhookFeeds(world.connection, hooks.state, world.ticker),
                    dialogs,
                    new PassingCopy(clipboard, (time, work) -> {}),
                    World.ZONE,
                    Runnable::run,
                    screen);
            RelayViewModel relay = new RelayViewModel(hooks, World.NOW, World.ZONE, Runnable::run, screen);
            VBox cards = new VBox(16, new SubscriptionsPane(subscriptions), new RelayPane(relay));
            cards.getStyleClass().add("screen");
            Scene scene = new Scene(cards, 860, 1100);
            theme.applyTo(scene);
            subscriptions.shown();
            return scene;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theRelaysLineIsAButtonAwayAndNeverOnTheScreen(Theme theme) {
        String id = UUID.randomUUID().toString();
        hooks.held.add(FakeHooks.subscription(id, URL, false));
        hooks.held.add(
                FakeHooks.subscription(UUID.randomUUID().toString(), URL, false).with(Secret.THIS_SESSION));
        hooks.held.add(
                FakeHooks.subscription(UUID.randomUUID().toString(), URL, true).with(Secret.UNKNOWN));
        hooks.secrets.put("key of " + id, FakeHooks.SECRET);
        hooks.state.publish(hooks.state
                .current()
                .fetchingFrom(
                        ServerAddress.parse("https://relay.example"),
                        new RelayState(World.NOW, null, false, false, 3)));
        Scene scene = open(theme);
        FxToolkit.settle();
        dialogs.yes = true;
        FxToolkit.run(() -> {
            Button first = (Button) scene.getRoot().lookup(".subscription-relay-line");
            first.fire();
        });
        FxToolkit.settle();
        assertThat(clipboard.held).isEqualTo("key of " + id + " " + FakeHooks.SECRET);
        assertThat(new Robot(scene).text("relay-line")).contains("3 events are signed with a key");
        Snapshots.png(scene, "webhook-secrets-" + theme.name().toLowerCase(Locale.ROOT));
        assertThat(FxToolkit.call(() -> List.copyOf(scene.getRoot().lookupAll(".text"))))
                .extracting(Node::toString)
                .noneMatch(text -> text.contains(FakeHooks.SECRET));
    }
}
