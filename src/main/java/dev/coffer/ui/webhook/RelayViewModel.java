package dev.coffer.ui.webhook;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.EventChannels;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The relay that events are fetched from, if any. Its token goes to the secret store and leaves the screen. */
public final class RelayViewModel implements AutoCloseable {
    private final EventChannels channels;
    private final ChannelText text;
    private final Turns turns;
    private final Subscription states;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper urlProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tokenProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    /** @param since when this console started to count */
    public RelayViewModel(EventChannels channels, Instant since, ZoneId zone, Executor io, Executor screen) {
        this.channels = channels;
        this.text = new ChannelText(since, zone);
        this.turns = new Turns(io, screen);
        url.subscribe((before, now) -> urlProblem.set(""));
        token.subscribe((before, now) -> tokenProblem.set(""));
        this.states = FxFeeds.newest(channels.state(), screen, this::show);
    }

    private void show(ChannelState now) {
        ServerAddress relay = now.relay();
        if (relay != null && !on.get()) {
            url.set(relay.toString());
        }
        on.set(relay != null);
        line.set(text.relay(now));
    }

    void fetch() {
        if (turns.busyProperty().get()) {
            return;
        }
        String secret = token.get().strip();
        tokenProblem.set(secret.isEmpty() ? "The token is the one that the relay was started with." : "");
        try {
            ServerAddress relay = ServerAddress.parse(url.get());
            if (!secret.isEmpty()) {
                token.set("");
                turns.ask(
                        () -> {
                            channels.fetchFrom(relay, secret);
                            return relay;
                        },
                        begun -> {});
            }
        } catch (IllegalArgumentException e) {
            urlProblem.set(
                    "The relay's address looks like https://relay.example; http is accepted for this computer only.");
        }
    }

    void stop() {
        turns.ask(
                () -> {
                    channels.stopFetching();
                    return true;
                },
                stopped -> {});
    }

    StringProperty urlProperty() {
        return url;
    }

    /** Taken out as soon as it is used. */
    StringProperty tokenProperty() {
        return token;
    }

    ReadOnlyStringProperty urlProblemProperty() {
        return urlProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty tokenProblemProperty() {
        return tokenProblem.getReadOnlyProperty();
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
