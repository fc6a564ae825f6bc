package dev.coffer.ui.settings;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.SecretStore;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Preferences;
import dev.coffer.ui.kit.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Looks, the currency of estimates, and the connection with its credentials. */
public final class SettingsViewModel {
    /** Currencies that Calypso's rates are asked in. */
    public static final List<String> FIATS = List.of("USD", "EUR", "GBP", "CHF");

    private final Preferences preferences;
    private final SecretStore secrets;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Executor work;
    private final Executor screen;

    private final ReadOnlyObjectWrapper<Preferences.Choices> choices =
            new ReadOnlyObjectWrapper<>(Preferences.Choices.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable Connection> connection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    public SettingsViewModel(
            Preferences preferences,
            Feed<Optional<Connection>> connection,
            SecretStore secrets,
            Dialogs dialogs,
            Navigator navigator,
            Executor work,
            Executor screen) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.work = work;
        this.screen = screen;
        FxFeeds.newest(preferences.choices(), screen, choices::set);
        FxFeeds.newest(connection, screen, now -> this.connection.set(now.orElse(null)));
    }

    public void look(Preferences.Look look) {
        if (choices.get().look() != look) {
            preferences.choose(choices.get().withLook(look));
        }
    }

    public void fiat(String fiat) {
        if (!choices.get().fiat().equals(fiat)) {
            preferences.choose(choices.get().withFiat(fiat));
        }
    }

    public void connectAnother() {
        navigator.go(new Route.Connect());
    }

    /** Takes the credentials out of the secret store, after a question. The ledger stays. */
    public void forget() {
        Connection now = connection.get();
        if (now == null
                || !dialogs.confirm(
                        "Forget the credentials?",
                        "Key and secret for " + now.server() + " are removed from " + now.secretPlace()
                                + " and Coffer stops working with them at once. To go on, they must be entered again. History and"
                                + " queued payouts stay on this computer.",
                        "Forget credentials")) {
            return;
        }
        done.set("");
        failure.set(null);
        work.execute(() -> {
            try {
                secrets.forget(now.server());
                screen.execute(() -> done.set(
                        "The credentials are forgotten and the account is disconnected. Queued payouts wait."));
            } catch (FailureException e) {
                FailureText text = FailureText.of(e.failure());
                screen.execute(() -> failure.set(text));
            }
        });
    }

    public ReadOnlyObjectProperty<Preferences.Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the last command did, in a sentence; empty while there is nothing to say. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
