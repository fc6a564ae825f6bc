package dev.coffer.ui.webhook;

import dev.coffer.core.account.Connection;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.core.webhook.WebhookSubscriptions;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.PassingCopy;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of the connected account. The secrets that come with them never pass through here: they are in the secret store
 * before an answer is; on demand one goes from there to the clipboard. Used on the screen's thread.
 */
public final class SubscriptionsViewModel implements AutoCloseable {

    /** @param requestId makes a fresh one for each subscription */
    public record Calypso(WebhookSubscriptions subscriptions, WebhookSecrets secrets, Supplier<UUID> requestId) {}

    private final Calypso calypso;
    private final WebhookFeeds feeds;
    private final Dialogs dialogs;
    private final PassingCopy clipboard;
    private final ZoneId zone;
    private final Turns turns;
    private final SubscriptionForm form = new SubscriptionForm();
    private final Subscription connections;
    private final ReadOnlyObjectWrapper<@Nullable List<SubscriptionRow>> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private Optional<String> account = Optional.empty();
    private boolean shown;

    /**
     * What a call left behind.
     *
     * @param whole whether the secret store did its part: kept a new secret, or forgot an old one
     * @param found the list after it; empty where that was not to be had, which makes the call no failure
     */
    private record Outcome(boolean whole, Optional<List<WebhookSubscription>> found) {}

    /** @param io waits for Calypso and for the keyring */
    public SubscriptionsViewModel(
            Calypso calypso,
            WebhookFeeds feeds,
            Dialogs dialogs,
            PassingCopy clipboard,
            ZoneId zone,
            Executor io,
            Executor screen) {
        this.calypso = calypso;
        this.feeds = feeds;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.zone = zone;
        this.turns = new Turns(io, screen);
        this.connections = FxFeeds.newest(feeds.connection(), screen, this::connected);
    }

    private void connected(Optional<Connection> now) {
        Optional<String> other = now.map(it -> it.server() + " " + it.account());
        if (!other.equals(account)) {
            account = other;
            turns.forget();
            rows.set(null);
            done.set("");
            if (shown) {
                refresh();
            }
        }
    }

    /** What is to be subscribed to. */
    SubscriptionForm form() {
        return form;
    }

    void shown() {
        shown = true;
        done.set("");
        refresh();
    }

    void refresh() {
        if (account.isPresent() && !turns.busyProperty().get()) {
            turns.ask(calypso.subscriptions()::list, this::show);
        }
    }

    private void show(List<WebhookSubscription> found) {
        rows.set(found.stream().map(one -> SubscriptionRow.of(one, zone)).toList());
    }

    /** The own receiver's address as a program on this computer sees it; its owner puts the public name in its place. */
    void useReceiver() {
        form.urlProperty().set(Optional.ofNullable(channels().receiverUrl()).orElse(""));
    }

    /** The relay says no more than its own address; the part that nobody can guess is known to who installed it. */
    void useRelay() {
        form.urlProperty()
                .set(Optional.ofNullable(channels().relay())
                        .map(relay -> relay + "/hook/")
                        .orElse(""));
    }

    private ChannelState channels() {
        return feeds.channels().current();
    }

    void create() {
        boolean sandbox = feeds.connection().current().map(Connection::sandbox).orElse(false);
        if (turns.busyProperty().get() || account.isEmpty() || !form.isRight(sandbox)) {
            return;
        }
        SubscriptionWish wish = new SubscriptionWish(
                calypso.requestId().get(),
                form.events(),
                form.services(),
                URI.create(form.urlProperty().get().strip()));
        done.set("");
        turns.ask(
                () -> {
                    WebhookSubscription made = calypso.subscriptions().create(wish);
                    return new Outcome(made.secret() == WebhookSubscription.Secret.KEPT, listed());
                },
                this::made,
                failure -> unclear(failure, "The subscription may have been made all the same."));
    }

    /** Whatever follows a call that had its effect must not pass for that call's failure, or it would be made again. */
    private Optional<List<WebhookSubscription>> listed() {
        try {
            return Optional.of(calypso.subscriptions().list());
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    private void made(Outcome outcome) {
        outcome.found().ifPresent(this::show);
        form.urlProperty().set("");
        form.calm();
        if (outcome.whole()) {
            done.set("Subscribed. The secret is " + place() + "; deliveries are checked with it from now on."
                    + unlessListed(outcome));
        } else {
            turns.failed(new FailureText(
                    "Subscribed, but the secret is not kept",
                    "The subscription exists, and its deliveries are checked until Coffer is closed. The keyring was locked, so the"
                            + " secret is not " + place() + " yet. Payouts are not touched by this.",
                    "Do not subscribe again. Unlock the keyring, then refresh (F5): Coffer keeps the secret then."));
        }
    }

    private static String unlessListed(Outcome outcome) {
        return outcome.found().isPresent() ? "" : " The list was not to be had just now: refresh (F5).";
    }

    private String place() {
        return feeds.connection().current().map(Connection::secretPlace).orElse("in the secret store");
    }

    /** Asks first. Deliveries under way are refused from then on, as their secret is gone. */
    void delete(SubscriptionRow row) {
        UUID requestId = row.requestId().orElse(null);
        if (requestId == null
                || turns.busyProperty().get()
                || !dialogs.confirm(
                        "Delete this subscription?",
                        "Calypso stops delivering to " + row.subscription().url()
                                + ", to every console and relay that reads there. Payouts go on; this console polls them.",
                        "Delete")) {
            return;
        }
        done.set("");
        turns.ask(
                () -> {
                    calypso.subscriptions().delete(requestId);
                    return new Outcome(forgotten(row.subscription().publicKey()), listed());
                },
                outcome -> {
                    outcome.found().ifPresent(this::show);
                    done.set((outcome.whole()
                                    ? "The subscription is deleted, and its secret with it."
                                    : "The subscription is deleted. Its secret, which is good for nothing any more, is"
                                            + " still " + place() + ", which was locked.")
                            + unlessListed(outcome));
                },
                failure -> unclear(failure, "The subscription may be gone all the same."));
    }

    private boolean forgotten(String publicKey) {
        try {
            calypso.secrets().forgetSecret(publicKey);
            return true;
        } catch (FailureException e) {
            return false;
        }
    }

    /** Asks first. What a relay needs to check this subscription's deliveries goes to the clipboard for a minute, and is never shown. */
    void copyRelayLine(SubscriptionRow row) {
        if (turns.busyProperty().get()
                || !dialogs.confirm(
                        "Copy the relay's line?",
                        "It holds the secret with which a relay checks this subscription's deliveries. Whoever has it can make up events,"
                                + " which pay nothing and change no payout, but make Coffer ask Calypso. Give it to nobody but"
                                + " your relay. Coffer empties the clipboard after a minute if the line is still in it.",
                        "Copy relay line")) {
            return;
        }
        String publicKey = row.subscription().publicKey();
        done.set("");
        turns.ask(
                () -> calypso.secrets().secretOf(publicKey),
                found -> found.ifPresentOrElse(
                        secret -> {
                            clipboard.copy(publicKey + " " + secret);
                            done.set(
                                    "The relay's line is in the clipboard for a minute. Put it among the relay's subscriptions, then"
                                            + " restart the relay.");
                        },
                        () -> turns.failed(new FailureText(
                                "The secret is not known here",
                                "Neither Calypso's list nor this computer tells it. Nothing was copied.",
                                "Copy the line in the console that subscribed, or subscribe anew from this one."))),
                failure -> turns.failed(new FailureText(
                        FailureText.of(failure.failure()).title(),
                        "The secret was not to be had. Nothing was copied.",
                        "Unlock the keyring and try again.")));
    }

    private void unclear(FailureException failed, String what) {
        FailureText usual = FailureText.of(failed.failure());
        boolean unclear = failed.failure() instanceof Failure.NoAnswer
                || failed.failure() instanceof Failure.ServerFault
                || failed.failure() instanceof Failure.BadAnswer;
        turns.failed(
                unclear
                        ? new FailureText(
                                usual.title(),
                                what + " Payouts are not touched by this.",
                                "Refresh (F5): the list tells what Calypso has.")
                        : usual);
    }

    /** Null until Calypso has answered. */
    ReadOnlyObjectProperty<@Nullable List<SubscriptionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return turns.busyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return turns.failureProperty();
    }

    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    WebhookFeeds feeds() {
        return feeds;
    }

    @Override
    public void close() {
        clipboard.close();
        connections.close();
    }
}
