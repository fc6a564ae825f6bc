package dev.coffer.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * The two looks of the console. AtlantaFX draws the controls; the stylesheets beside this class give colours their meaning, the same in
 * every screen. Whoever opens a window calls {@link #applyTo}, and dialogs inherit from their window.
 */
public enum Theme {
    LIGHT,
    DARK;

    /** Styles the scene and, since JavaFX knows only one, the whole program's controls. Called on the screen's thread. */
    public void applyTo(Scene scene) {
        String controls =
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
        if (!controls.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(controls);
        }
        List<String> sheets = stylesheets();
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** What a scene needs beyond the controls' own stylesheet, in order. */
    public List<String> stylesheets() {
        return List.of(
                sheet(name().toLowerCase(Locale.ROOT) + ".css"),
                sheet("coffer.css"),
                sheet("kit.css"),
                sheet("shell.css"),
                Fonts.stylesheet());
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
