package dev.coffer.ui.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverTally;
import dev.coffer.core.webhook.RelayState;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.World;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookModelsTest {
    private static final UUID FIRST = UUID.fromString("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77");
    private static final String PATH = "/hook/AAAAAAAAAAAAAAAAAAAAAA";
    private static final String URL = "https://hooks.example/hook/AAAAAAAAAAAAAAAAAAAAAA";

    private final World world = World.ordinary();
    private final FakeHooks hooks = new FakeHooks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Queue<Runnable> io = new ArrayDeque<>();
    private int paths;
    private final WebhookFeeds feeds = new WebhookFeeds(world.connection, hooks.state, world.ticker);
    private final SubscriptionsViewModel model = new SubscriptionsViewModel(
            new SubscriptionsViewModel.Calypso(hooks, hooks, () -> FIRST),
            feeds,
            dialogs,
            World.ZONE,
            io::add,
            Runnable::run);
    private final ReceiverViewModel receiver =
            new ReceiverViewModel(hooks, dialogs, () -> PATH + paths++, World.NOW, World.ZONE, io::add, Runnable::run);
    private final RelayViewModel relay = new RelayViewModel(hooks, World.NOW, World.ZONE, io::add, Runnable::run);

    private void work() {
        while (!io.isEmpty()) {
            io.remove().run();
        }
    }

    @Test
    void theWholeServiceIsSubscribedToUnlessSingleEventsAreChosen() {
        model.form().urlProperty().set(URL);
        model.create();
        work();
        assertThat(hooks.wishes).singleElement().satisfies(wish -> {
            assertThat(wish.requestId()).isEqualTo(FIRST);
            assertThat(wish.services()).containsExactly("PAYOUT");
            assertThat(wish.events()).isEmpty();
        });
        assertThat(model.rowsProperty().get()).hasSize(1);
        model.form().wholeProperty().set(false);
        model.form().eventProperty(WebhookEvent.FUNDS_DELIVERED).set(false);
        model.form().urlProperty().set(URL);
        model.create();
        work();
        assertThat(hooks.wishes.getLast().events())
                .containsExactly(WebhookEvent.PAYOUT_CHANGE_STATUS, WebhookEvent.PAYOUT_VALIDATION_ERROR);
        assertThat(hooks.wishes.getLast().services()).isEmpty();
    }

    @Test
    void theSecretIsToldApartByItsEndAlone() {
        model.form().urlProperty().set(URL);
        model.create();
        work();
        assertThat(model.rowsProperty().get().getFirst().facts())
                .contains("…cdef")
                .doesNotContain(FakeHooks.SECRET);
        assertThat(model.doneProperty().get()).doesNotContain(FakeHooks.SECRET);
    }

    @Test
    void anAddressThatCannotWorkIsNotSent() {
        for (String wrong :
                List.of("", "hooks", "ftp://x/hook/y", "https://relay.example/hook/", "http://relay.example/x")) {
            model.form().urlProperty().set(wrong);
            model.create();
            assertThat(model.form().urlProblemProperty().get()).as(wrong).isNotEmpty();
        }
        assertThat(io).isEmpty();
        assertThat(DeliveryUrl.problem("http://127.0.0.1:8451/hook/x", true)).isEmpty();
        assertThat(DeliveryUrl.problem("https://127.0.0.1:8451/hook/x", false).orElseThrow())
                .contains("cannot reach this computer");
    }

    @Test
    void nothingChosenIsSaid() {
        model.form().wholeProperty().set(false);
        SubscriptionForm.EVENTS.forEach(
                event -> model.form().eventProperty(event).set(false));
        model.form().urlProperty().set(URL);
        model.create();
        assertThat(model.form().choiceProblemProperty().get()).contains("at least one event");
        assertThat(io).isEmpty();
    }

    @Test
    void anUnclearAnswerSaysThatItMayExist() {
        hooks.failure = new Failure.NoAnswer("reset");
        model.form().urlProperty().set(URL);
        model.create();
        work();
        assertThat(model.failureProperty().get().sentence()).contains("may have been made");
        assertThat(model.form().urlProperty().get()).isEqualTo(URL);
        model.refresh();
        work();
        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    @Test
    void deletingAsksAndForgetsTheSecret() {
        hooks.held.add(FakeHooks.subscription(FIRST.toString(), URL, false));
        hooks.secrets.put("key of " + FIRST, FakeHooks.SECRET);
        model.shown();
        work();
        SubscriptionRow row = model.rowsProperty().get().getFirst();
        model.delete(row);
        assertThat(io).isEmpty();
        dialogs.yes = true;
        model.delete(row);
        work();
        assertThat(hooks.held).isEmpty();
        assertThat(hooks.secrets).isEmpty();
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void oneThatAnotherProgramMadeIsNotDeletedByAGuess() {
        hooks.held.add(FakeHooks.subscription("17", URL, true));
        model.shown();
        work();
        SubscriptionRow row = model.rowsProperty().get().getFirst();
        assertThat(row.requestId()).isEmpty();
        assertThat(row.trouble()).contains("unblock").contains("Nothing is lost");
        assertThat(row.trouble()).as("training has no web account").contains("delete it here and subscribe again");
    }

    @Test
    void theListOfAnotherAccountIsDropped() {
        hooks.held.add(FakeHooks.subscription(FIRST.toString(), URL, false));
        model.shown();
        world.connection.publish(Optional.of(new Connection(
                ServerAddress.CALYPSO, "0x0000000000000000000000000000000000000001", null, false, "keyring")));
        hooks.held.clear();
        Runnable stale = io.remove();
        work();
        hooks.held.add(FakeHooks.subscription(FIRST.toString(), URL, false));
        stale.run();
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void beyondThisComputerACertificateIsNeeded() {
        receiver.hostProperty().set("0.0.0.0");
        receiver.listen();
        assertThat(receiver.problemProperty().get()).contains("TLS");
        assertThat(io).isEmpty();
        receiver.certificateProperty().set("/etc/receiver.p12");
        receiver.passwordProperty().set("changeit");
        receiver.listen();
        assertThat(receiver.passwordProperty().get()).isEmpty();
        work();
        assertThat(hooks.calls).contains("listen 0.0.0.0:8451 " + Path.of("/etc/receiver.p12") + " changeit");
    }

    @Test
    void theLineSaysWhereSinceWhenAndHowMany() {
        assertThat(receiver.lineProperty().get()).isEqualTo("Off.");
        receiver.listen();
        work();
        hooks.state.publish(hooks.state
                .current()
                .counting(ReceiverTally.NONE.event(World.NOW.plusSeconds(5)).wrongSignature()));
        assertThat(receiver.lineProperty().get())
                .isEqualTo(
                        "Listening on 127.0.0.1:8451, 1 event since 14:02:08 (the last at 14:02:13), 1 wrong signature.");
        assertThat(receiver.urlProperty().get()).isEqualTo("http://127.0.0.1:8451" + PATH + "0");
        model.useReceiver();
        assertThat(model.form().urlProperty().get())
                .isEqualTo(receiver.urlProperty().get());
        receiver.stop();
        work();
        assertThat(receiver.lineProperty().get()).isEqualTo("Off.");
    }

    @Test
    void whyItDoesNotListenIsSaid() {
        hooks.failure = new Failure.Rejected("rules", "Port 8451 is taken.", null);
        receiver.listen();
        work();
        assertThat(receiver.failureProperty().get().sentence()).isEqualTo("Port 8451 is taken.");
        hooks.state.publish(hooks.state.current().notListening("Port 8451 is taken."));
        assertThat(receiver.lineProperty().get()).isEqualTo("Not listening. Port 8451 is taken.");
    }

    @Test
    void aNewPathIsAskedAboutAndHoldsAtOnce() {
        receiver.listen();
        work();
        receiver.newPath();
        assertThat(receiver.pathProperty().get()).isEqualTo(PATH + "0");
        dialogs.yes = true;
        receiver.newPath();
        work();
        assertThat(hooks.chosen.path()).contains(PATH + "1");
        assertThat(ListenAddress.parse("127.0.0.1:8451", PATH + "1").isLoopback())
                .isTrue();
    }

    @Test
    void theRelaysTokenLeavesTheScreen() {
        relay.urlProperty().set("http://relay.example");
        relay.fetch();
        assertThat(relay.urlProblemProperty().get()).contains("https");
        assertThat(relay.tokenProblemProperty().get()).isNotEmpty();
        relay.urlProperty().set("https://relay.example");
        relay.tokenProperty().set("secret token");
        relay.fetch();
        assertThat(relay.tokenProperty().get()).isEmpty();
        work();
        assertThat(hooks.calls).containsExactly("fetch https://relay.example secret token");
        assertThat(ChannelText.way(hooks.state.current())).startsWith("A relay");
        hooks.state.publish(hooks.state
                .current()
                .fetchingFrom(
                        ServerAddress.parse("https://relay.example"),
                        new RelayState(null, new Failure.Unreachable("refused"), false)));
        assertThat(relay.lineProperty().get()).startsWith("Server not reached. It has not answered yet");
    }
}
