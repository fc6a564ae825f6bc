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
 * before an answer is. Used on the screen's thread.
 */
public final class SubscriptionsViewModel implements AutoCloseable {

    /** @param requestId makes a fresh one for each subscription */
    public record Calypso(WebhookSubscriptions subscriptions, WebhookSecrets secrets, Supplier<UUID> requestId) {}

    private final Calypso calypso;
    private final WebhookFeeds feeds;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final Turns turns;
    private final SubscriptionForm form = new SubscriptionForm();
    private final Subscription connections;
    private final ReadOnlyObjectWrapper<@Nullable List<SubscriptionRow>> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private Optional<String> account = Optional.empty();
    private boolean shown;

    /** @param io waits for Calypso and for the keyring */
    public SubscriptionsViewModel(
            Calypso calypso, WebhookFeeds feeds, Dialogs dialogs, ZoneId zone, Executor io, Executor screen) {
        this.calypso = calypso;
        this.feeds = feeds;
        this.dialogs = dialogs;
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
                    calypso.subscriptions().create(wish);
                    return calypso.subscriptions().list();
                },
                found -> {
                    show(found);
                    form.urlProperty().set("");
                    form.calm();
                    done.set("Subscribed. The secret is " + place() + "; deliveries are checked with it from now on.");
                },
                failure -> unclear(failure, "The subscription may have been made all the same."));
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
                    calypso.secrets().forgetSecret(row.subscription().publicKey());
                    return calypso.subscriptions().list();
                },
                found -> {
                    show(found);
                    done.set("The subscription is deleted, and its secret with it.");
                },
                failure -> unclear(failure, "The subscription may be gone all the same."));
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
        connections.close();
    }
}
