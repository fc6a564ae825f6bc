package dev.coffer.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the operating system wants a program's data. */
public final class AppFolders {
    private AppFolders() {}

    /**
     * The default workspace.
     *
     * @param osName      system property {@code os.name}
     * @param home        system property {@code user.home}
     * @param environment environment variables; {@code APPDATA} and {@code XDG_DATA_HOME} are followed
     */
    public static Path workspace(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String appData = environment.get("APPDATA");
            return (appData == null ? home.resolve("AppData").resolve("Roaming") : Path.of(appData)).resolve("Coffer");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Coffer");
        }
        String dataHome = environment.get("XDG_DATA_HOME");
        Path base = dataHome == null || dataHome.isBlank() || !Path.of(dataHome).isAbsolute()
                ? home.resolve(".local").resolve("share")
                : Path.of(dataHome);
        return base.resolve("coffer");
    }
}
