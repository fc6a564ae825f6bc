package dev.coffer.ui.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverTally;
import dev.coffer.core.webhook.RelayState;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.ui.kit.MemoryClipboard;
import dev.coffer.ui.kit.PassingCopy;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.World;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
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
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final Queue<Runnable> due = new ArrayDeque<>();
    private int paths;
    private final WebhookFeeds feeds = new WebhookFeeds(world.connection, hooks.state, world.ticker);
    private final SubscriptionsViewModel model = new SubscriptionsViewModel(
            new SubscriptionsViewModel.Calypso(hooks, hooks, () -> FIRST),
            feeds,
            dialogs,
            new PassingCopy(clipboard, (time, work) -> due.add(work)),
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
    void aSubscriptionWhoseSecretTheKeyringWouldNotHaveIsNotMadeTwice() {
        hooks.storeFailure = new Failure.LockedSecrets("closed");
        model.form().urlProperty().set(URL);
        model.create();
        work();
        assertThat(model.failureProperty().get().title()).startsWith("Subscribed");
        assertThat(model.failureProperty().get().advice())
                .contains("Do not subscribe again")
                .contains("refresh");
        assertThat(model.form().urlProperty().get()).isEmpty();
        assertThat(model.doneProperty().get()).isEmpty();
        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    @Test
    void aListThatIsNotToBeHadAfterwardsIsNoFailureOfTheCall() {
        hooks.listFailure = new Failure.Unreachable("cut");
        model.form().urlProperty().set(URL);
        model.create();
        work();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.doneProperty().get()).startsWith("Subscribed.").endsWith("refresh (F5).");
        hooks.listFailure = null;
        model.refresh();
        work();
        hooks.listFailure = new Failure.Unreachable("cut");
        hooks.storeFailure = new Failure.LockedSecrets("closed");
        dialogs.yes = true;
        model.delete(model.rowsProperty().get().getFirst());
        work();
        assertThat(hooks.held).isEmpty();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.doneProperty().get()).startsWith("The subscription is deleted. Its secret");
    }

    private SubscriptionRow only(WebhookSubscription.Secret secret) {
        hooks.held.clear();
        hooks.held.add(FakeHooks.subscription(FIRST.toString(), URL, false).with(secret));
        model.refresh();
        work();
        return model.rowsProperty().get().getFirst();
    }

    @Test
    void whereItsSecretIsNotKeptTheRowSaysSo() {
        model.shown();
        work();
        assertThat(only(WebhookSubscription.Secret.KEPT).trouble()).isEmpty();
        assertThat(only(WebhookSubscription.Secret.THIS_SESSION).trouble()).contains("Unlock the keyring");
        assertThat(only(WebhookSubscription.Secret.UNKNOWN).trouble()).contains("cannot be checked here");
    }

    @Test
    void theRelaysLineIsCopiedForAMinuteAndShownNowhere() {
        hooks.secrets.put("key of " + FIRST, FakeHooks.SECRET);
        model.shown();
        work();
        SubscriptionRow row = only(WebhookSubscription.Secret.KEPT);
        model.copyRelayLine(row);
        work();
        assertThat(clipboard.held).isEmpty();
        dialogs.yes = true;
        model.copyRelayLine(row);
        work();
        assertThat(clipboard.held).isEqualTo("key of " + FIRST + " " + FakeHooks.SECRET);
        assertThat(model.doneProperty().get())
                .contains("for a minute")
                .doesNotContain(FakeHooks.SECRET.substring(0, 8));
        due.remove().run();
        assertThat(clipboard.held).isEmpty();
    }

    @Test
    void aSecretThatIsNotThereIsNotCopied() {
        model.shown();
        work();
        dialogs.yes = true;
        clipboard.held = "an address";
        model.copyRelayLine(only(WebhookSubscription.Secret.UNKNOWN));
        work();
        assertThat(model.failureProperty().get().sentence()).endsWith("Nothing was copied.");
        hooks.storeFailure = new Failure.LockedSecrets("closed");
        model.copyRelayLine(model.rowsProperty().get().getFirst());
        work();
        assertThat(model.failureProperty().get().title()).isEqualTo("Keyring locked");
        assertThat(model.failureProperty().get().sentence()).endsWith("Nothing was copied.");
        assertThat(clipboard.held).isEqualTo("an address");
    }

    private String relayLine(RelayState how) {
        hooks.state.publish(hooks.state.current().fetchingFrom(ServerAddress.parse("https://relay.example"), how));
        return relay.lineProperty().get();
    }

    @Test
    void whatARelayCannotBeUsedForYetIsSaidWithWhatToDo() {
        assertThat(relayLine(new RelayState(World.NOW, null, false, true, 0)))
                .contains("answers and accepts the token")
                .contains("knows no subscription yet")
                .contains("Subscribe with the relay's address");
        assertThat(relayLine(new RelayState(World.NOW, null, false, false, 1)))
                .contains("1 event is signed with a key this console does not know")
                .contains("Refresh the subscriptions (F5)");
        assertThat(relayLine(new RelayState(World.NOW, null, false, false, 3)))
                .contains("3 events are signed with a key");
        assertThat(relayLine(RelayState.UNKNOWN.failed(new Failure.Unauthorized("401", "no", null))))
                .startsWith("The relay does not accept the token. It has not answered yet");
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
    void aPortThatChangesWithEveryStartIsRefused() {
        receiver.portProperty().set("0");
        receiver.listen();
        assertThat(receiver.problemProperty().get()).contains("another port at every start");
        assertThat(io).isEmpty();
    }

    @Test
    void whatWillKeepEventsAwayIsSaidBesideTheCounts() {
        receiver.listen();
        work();
        ChannelState on = hooks.state.current();
        hooks.state.publish(on.listeningAt(
                Objects.requireNonNull(on.listening()),
                Objects.requireNonNull(on.receiverUrl()),
                "The certificate ends on 2026-11-30 (UTC)."));
        assertThat(receiver.lineProperty().get())
                .startsWith("Listening on 127.0.0.1:8451, ")
                .endsWith(". The certificate ends on 2026-11-30 (UTC).");
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
                        RelayState.UNKNOWN.failed(new Failure.Unreachable("refused"))));
        assertThat(relay.lineProperty().get()).startsWith("Server not reached. It has not answered yet");
    }
}
