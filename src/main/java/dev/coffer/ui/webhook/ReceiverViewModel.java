package dev.coffer.ui.webhook;

import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.EventChannels;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverChoice;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The receiver of this console: where it listens, and what came in. Off until somebody switches it on. Used on the screen's thread. */
public final class ReceiverViewModel implements AutoCloseable {
    private static final String USUAL = "127.0.0.1:8451";
    private static final String NO_TLS =
            "Beyond this computer events travel over TLS only: choose a PKCS#12 file with the"
                    + " certificate, or listen on 127.0.0.1.";

    private final EventChannels channels;
    private final Dialogs dialogs;
    private final Supplier<String> freshPath;
    private final ChannelText text;
    private final Turns turns;
    private final Subscription states;
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty certificate = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper path = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper url = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    /**
     * @param freshPath see {@link ListenAddress#freshPath}
     * @param since     when this console started to count
     */
    public ReceiverViewModel(
            EventChannels channels,
            Dialogs dialogs,
            Supplier<String> freshPath,
            Instant since,
            ZoneId zone,
            Executor io,
            Executor screen) {
        this.channels = channels;
        this.dialogs = dialogs;
        this.freshPath = freshPath;
        this.text = new ChannelText(since, zone);
        this.turns = new Turns(io, screen);
        fill(channels.chosen());
        for (StringProperty typed : new StringProperty[] {host, port, certificate}) {
            typed.subscribe((before, now) -> problem.set(""));
        }
        this.states = FxFeeds.newest(channels.state(), screen, this::show);
    }

    private void fill(ReceiverChoice chosen) {
        String address = chosen.hostAndPort().orElse(USUAL);
        int colon = address.lastIndexOf(':');
        host.set(address.substring(0, colon));
        port.set(address.substring(colon + 1));
        path.set(chosen.path().orElseGet(freshPath));
        certificate.set(chosen.certificate().map(Path::toString).orElse(""));
    }

    private void show(ChannelState now) {
        on.set(now.listening() != null);
        url.set(now.receiverUrl() == null ? "" : now.receiverUrl());
        if (now.listening() != null) {
            path.set(now.listening().path());
        }
        line.set(text.receiver(now));
    }

    /** Switches it on, or over to what was changed. */
    void listen() {
        if (turns.busyProperty().get()) {
            return;
        }
        try {
            ListenAddress wanted =
                    ListenAddress.parse(host.get().strip() + ":" + port.get().strip(), path.get());
            Path file = certificate.get().isBlank()
                    ? null
                    : Path.of(certificate.get().strip());
            if (file == null && !wanted.isLoopback()) {
                problem.set(NO_TLS);
                return;
            }
            problem.set("");
            listen(wanted, file);
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    private void listen(ListenAddress wanted, @Nullable Path file) {
        char[] typed = password.get().toCharArray();
        password.set("");
        turns.ask(
                () -> {
                    channels.listen(wanted, file, typed);
                    return wanted;
                },
                listening -> {});
    }

    void stop() {
        turns.ask(
                () -> {
                    channels.stopListening();
                    return true;
                },
                stopped -> {});
    }

    /** Where it is on, the new path holds at once, and what was subscribed under the old one goes nowhere. */
    void newPath() {
        if (turns.busyProperty().get()
                || (channels.chosen().path().isPresent()
                        && !dialogs.confirm(
                                "Make a new path?",
                                "Subscriptions that deliver to the present address fail from then on. Delete them and subscribe"
                                        + " again with the new address. Payouts are polled meanwhile.",
                                "Make a new path"))) {
            return;
        }
        path.set(freshPath.get());
        if (on.get()) {
            listen();
        }
    }

    void chooseCertificate() {
        dialogs.openFile("Choose the certificate (PKCS#12)").ifPresent(file -> certificate.set(file.toString()));
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty certificateProperty() {
        return certificate;
    }

    /** Taken out as soon as it is used. */
    StringProperty passwordProperty() {
        return password;
    }

    ReadOnlyStringProperty pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Empty while it is off. */
    ReadOnlyStringProperty urlProperty() {
        return url.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return turns.busyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return turns.failureProperty();
    }

    @Override
    public void close() {
        states.close();
    }
}
