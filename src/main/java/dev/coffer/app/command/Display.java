package dev.coffer.app.command;

import java.util.Locale;
import java.util.Map;

/** Whether a window could be opened at all. Only Unix systems come without a display. */
final class Display {
    private Display() {}

    static boolean isThere(String osName, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") || os.contains("mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
