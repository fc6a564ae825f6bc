package dev.coffer.ui.connect;

import dev.coffer.core.account.Connector;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Connecting an account: reads the fields, names problems at the field, and leaves no secret behind once it has worked or the person
 * has left.
 */
public final class ConnectViewModel {
    /** The 2026 schema's pattern (calypso-api.md section 1.3). Older accounts may differ, so it only warns. */
    private static final Pattern ACCOUNT = Pattern.compile("0x[0-9a-fA-F]{40}");

    private final Connector connector;
    private final Navigator navigator;
    private final Executor work;
    private final Executor screen;

    private final StringProperty server = new SimpleStringProperty(ServerAddress.CALYPSO.toString());
    private final StringProperty account = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper serverProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper accountProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper accountRemark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper secretProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable Runnable again;

    public ConnectViewModel(Connector connector, Navigator navigator, Executor work, Executor screen) {
        this.connector = connector;
        this.navigator = navigator;
        this.work = work;
        this.screen = screen;
        account.subscribe(text -> accountRemark.set(remark(text.strip())));
        server.subscribe(() -> serverProblem.set(""));
        account.subscribe(() -> accountProblem.set(""));
        key.subscribe(() -> keyProblem.set(""));
        secret.subscribe(() -> secretProblem.set(""));
    }

    /** Proves the credentials against the server and goes to the balances, or says at the field what is missing. */
    public void connect() {
        ServerAddress address = address();
        accountProblem.set(account.get().isBlank() ? "Enter the account id. It begins with 0x." : "");
        keyProblem.set(key.get().isBlank() ? "Enter the API key." : "");
        secretProblem.set(secret.get().isBlank() ? "Enter the API secret that belongs to the key." : "");
        if (address == null
                || !accountProblem.get().isEmpty()
                || !keyProblem.get().isEmpty()
                || !secretProblem.get().isEmpty()) {
            return;
        }
        Credentials credentials = new Credentials(
                account.get().strip(), key.get().strip(), secret.get().strip());
        begin(() -> connector.connect(address, credentials), this::connect);
    }

    /** Connects to the training server. */
    public void connectToSandbox() {
        begin(connector::connectToSandbox, this::connectToSandbox);
    }

    public void retry() {
        if (again != null) {
            again.run();
        }
    }

    /** The screen came up: nothing of an earlier visit is left. */
    public void opened() {
        if (!busy.get()) {
            secret.set("");
            failure.set(null);
        }
    }

    private void begin(Runnable blocking, Runnable onRetry) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        again = onRetry;
        work.execute(() -> {
            try {
                blocking.run();
                screen.execute(this::connected);
            } catch (FailureException e) {
                FailureText text = words(e.failure());
                screen.execute(() -> failed(text));
            } catch (RuntimeException e) {
                screen.execute(() -> failed(new FailureText(
                        "Not connected",
                        "Something unexpected happened while connecting; nothing has changed.",
                        "Try again. If it stays, the log beside the data tells more.")));
                throw e;
            }
        });
    }

    private void connected() {
        busy.set(false);
        key.set("");
        secret.set("");
        navigator.go(new Route.Balances());
    }

    /** Here the credentials stand on the screen, so the advice is another than elsewhere. */
    private static FailureText words(Failure failure) {
        FailureText text = FailureText.of(failure);
        return failure instanceof Failure.Unauthorized
                ? new FailureText(
                        text.title(), text.sentence(), "Check account, key and secret below, then connect again.")
                : text;
    }

    private void failed(FailureText text) {
        busy.set(false);
        failure.set(text);
    }

    private @Nullable ServerAddress address() {
        try {
            ServerAddress address = ServerAddress.parse(server.get());
            serverProblem.set("");
            return address;
        } catch (IllegalArgumentException e) {
            String sentence = e.getMessage();
            serverProblem.set(sentence == null ? "This is not a server address." : sentence + ".");
            return null;
        }
    }

    private static String remark(String text) {
        return text.isEmpty() || ACCOUNT.matcher(text).matches()
                ? ""
                : "An account id usually is 0x and 40 digits or letters a to f. Check it; it is sent as typed.";
    }

    public StringProperty serverProperty() {
        return server;
    }

    public StringProperty accountProperty() {
        return account;
    }

    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    public ReadOnlyStringProperty serverProblemProperty() {
        return serverProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty accountProblemProperty() {
        return accountProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty accountRemarkProperty() {
        return accountRemark.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty secretProblemProperty() {
        return secretProblem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
