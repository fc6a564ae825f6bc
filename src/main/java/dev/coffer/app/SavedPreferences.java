package dev.coffer.app;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.ui.kit.Preferences;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Looks and display currency, kept in the workspace's settings. A value that cannot be read falls back to the usual one. */
final class SavedPreferences implements Preferences {
    private static final String LOOK = "look";
    private static final String FIAT = "display-currency";

    private final WorkspaceSettings settings;
    private final Executor io;
    private final Publisher<Choices> choices;

    SavedPreferences(WorkspaceSettings settings, Executor io) {
        this.settings = settings;
        this.io = io;
        this.choices = new Publisher<>(new Choices(
                settings.get(LOOK).map(SavedPreferences::look).orElse(Choices.DEFAULT.look()),
                settings.get(FIAT).orElse(Choices.DEFAULT.fiat())));
    }

    @Override
    public Feed<Choices> choices() {
        return choices;
    }

    @Override
    public void choose(Choices chosen) {
        choices.publish(chosen);
        io.execute(() -> {
            settings.put(LOOK, chosen.look().name().toLowerCase(Locale.ROOT));
            settings.put(FIAT, chosen.fiat());
        });
    }

    private static Look look(String name) {
        for (Look look : Look.values()) {
            if (look.name().equalsIgnoreCase(name)) {
                return look;
            }
        }
        return Choices.DEFAULT.look();
    }
}
