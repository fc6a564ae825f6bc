package dev.coffer.ui.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.webhook.ImportOffer;
import dev.coffer.core.webhook.ReceiverTally;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksViewTest {
    private static final String PATH = "/hook/Zk3vQ1n8RtW5yB7cD2fGhA";

    private final World world = World.ordinary();
    private final FakeHooks hooks = new FakeHooks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Route> went = new ArrayList<>();
    private final FakeOffers offers = new FakeOffers();

    private @Nullable WebhooksView opened;

    private Scene open(Theme theme) {
        return open(theme, 1100);
    }

    private Scene open(Theme theme, double width) {
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
                            new OffersViewModel(
                                    offers,
                                    feeds,
                                    went::add,
                                    dialogs,
                                    new OffersViewModel.Work(here, here, screen),
                                    World.ZONE)),
                    screen);
            opened = view;
            Scene scene = new Scene(new StackPane(view.node()), width, 1700);
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
        offers.held.add(new ImportOffer("481516", null, "USDT_TRX", "IN_PROGRESS", World.NOW));
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

    private static ImportOffer offer(int number) {
        return new ImportOffer(Integer.toString(number), null, "USDT_TRX", "IN_PROGRESS", World.NOW);
    }

    private static List<Node> lines(Scene scene) {
        return FxToolkit.call(() -> List.copyOf(((Parent) scene.lookup("#offers-list")).getChildrenUnmodifiable()));
    }

    @Test
    void ofTenThousandOffersFewAreDrawnAndTheRestIsSaid() {
        for (int i = 0; i < 10_000; i++) {
            offers.held.add(offer(i));
        }
        Scene scene = open(Theme.LIGHT);
        Robot robot = new Robot(scene);
        FxToolkit.settle();
        assertThat(lines(scene)).hasSize(OffersPane.AT_FIRST);
        assertThat(robot.text("offers-more")).startsWith("And 9,950 more: only the newest 50 are listed.");
        robot.click("offers-expand");
        assertThat(lines(scene)).hasSize(OffersViewModel.MOST);
        assertThat(offers.asked).containsOnly(OffersViewModel.MOST);
    }

    @Test
    void aRowThatSaysTheSameAsBeforeStaysTheSameNode() {
        offers.held.addAll(List.of(offer(1), offer(2), offer(3)));
        Scene scene = open(Theme.LIGHT);
        FxToolkit.settle();
        List<Node> before = lines(scene);
        offers.held.addFirst(offer(4));
        hooks.state.publish(hooks.state.current().counting(ReceiverTally.NONE.event(World.NOW)));
        world.ticker.publish(World.NOW.plusSeconds(1));
        FxToolkit.settle();
        List<Node> after = lines(scene);
        assertThat(after).hasSize(4);
        assertThat(after.subList(1, 4)).isEqualTo(before);
    }

    @Test
    void anOfferIsLeftOutAloneOrAllAtOnceAfterAQuestion() {
        offers.held.addAll(List.of(offer(1), offer(2), offer(3)));
        Scene scene = open(Theme.LIGHT);
        Robot robot = new Robot(scene);
        FxToolkit.settle();
        FxToolkit.run(() -> ((Button) scene.lookup(".offer-leave-out")).fire());
        FxToolkit.settle();
        assertThat(offers.held).containsExactly(offer(2), offer(3));
        assertThat(lines(scene)).hasSize(2);
        assertThat(robot.sees("offers-done")).isTrue();
        robot.click("offers-leave-all-out");
        assertThat(offers.held).hasSize(2);
        assertThat(dialogs.asked).containsExactly("Leave out all 2 offers?");
        dialogs.yes = true;
        offers.held.addFirst(offer(4));
        robot.click("offers-leave-all-out");
        FxToolkit.settle();
        assertThat(offers.held).as("one that nobody had seen stays").containsExactly(offer(4));
    }

    @Test
    void whyAnAddressCannotBeTakenOverIsSaid() {
        Robot robot = new Robot(open(Theme.LIGHT));
        FxToolkit.settle();
        assertThat(robot.text("subscribe-missing")).contains("Switch on the own receiver, or fetch from a relay");
        robot.click("receiver-listen");
        FxToolkit.settle();
        assertThat(robot.text("subscribe-missing")).startsWith("No relay is fetched from");
        hooks.fetchFrom(ServerAddress.parse("https://relay.example"), "token");
        FxToolkit.settle();
        assertThat(robot.sees("subscribe-missing")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {916, 1258})
    void theWaysInComeBeforeTheFormAndAWideWindowIsUsed(int width) {
        Scene scene = open(Theme.LIGHT, width);
        FxToolkit.settle();
        FxToolkit.run(() -> {
            Bounds ways = onScreen(scene, "webhooks-way");
            Bounds receiver = onScreen(scene, "receiver-card");
            Bounds form = onScreen(scene, "subscribe-create");
            assertThat(ways.getMaxY()).isLessThan(receiver.getMinY());
            if (width < 1_000) {
                assertThat(receiver.getMaxY()).isLessThan(form.getMinY());
            } else {
                assertThat(form.getMinX()).isGreaterThan(receiver.getMaxX());
            }
            assertThat(onScreen(scene, "subscribe-use-relay").getMaxX()).isLessThan(width - 24.0);
        });
        Snapshots.png(scene, "webhooks-wide-" + width);
    }

    private static Bounds onScreen(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void aBlockedSubscriptionIsSaidAtTheTopToo() {
        hooks.held.add(FakeHooks.subscription("17", "https://old.example/hook/y4Kq", false));
        Scene scene = open(Theme.LIGHT);
        Robot robot = new Robot(scene);
        FxToolkit.settle();
        assertThat(robot.sees("webhooks-blocked")).isFalse();
        hooks.held.set(0, FakeHooks.subscription("17", "https://old.example/hook/y4Kq", true));
        FxToolkit.run(() -> Objects.requireNonNull(opened).refresh());
        FxToolkit.settle();
        assertThat(robot.text("webhooks-blocked")).startsWith("Calypso has blocked a subscription");
        assertThat(robot.sees("webhooks-blocked")).isTrue();
    }
}
