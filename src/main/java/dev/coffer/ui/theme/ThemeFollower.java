package dev.coffer.ui.theme;

import dev.coffer.core.feed.Subscription;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Preferences;
import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/** Keeps a window in the look that was chosen, or in the operating system's when that was chosen. */
public final class ThemeFollower {
    private final Scene scene;
    private final Preferences preferences;
    private final Subscription choices;
    private final ChangeListener<ColorScheme> system = (observed, before, now) -> apply();

    /** Styles the scene before it returns when {@code screen} is the thread it is called on. */
    public ThemeFollower(Scene scene, Preferences preferences, Executor screen) {
        this.scene = scene;
        this.preferences = preferences;
        this.choices = FxFeeds.newest(preferences.choices(), screen, ignored -> apply());
        Platform.getPreferences().colorSchemeProperty().addListener(system);
    }

    public void close() {
        choices.close();
        Platform.getPreferences().colorSchemeProperty().removeListener(system);
    }

    private void apply() {
        resolve(preferences.choices().current().look()).applyTo(scene);
    }

    private static Theme resolve(Preferences.Look look) {
        return switch (look) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }
}
