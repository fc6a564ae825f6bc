package dev.coffer.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows files in the person's own file manager by the operating system's own command. */
public final class FileManager {
    private static final Logger log = LoggerFactory.getLogger(FileManager.class);

    private final String os;

    public FileManager(String osName) {
        os = osName.toLowerCase(Locale.ROOT);
    }

    /** Returns at once; where it cannot be shown that is logged. Starts a process, so it is not for the screen's thread. */
    public void show(Path file) {
        Path whole = file.toAbsolutePath();
        try {
            new ProcessBuilder(command(whole))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            log.warn("The file manager could not be started: {}", e.toString());
        }
    }

    /** Only Windows and the Mac can point at the file itself; elsewhere its folder is opened. */
    List<String> command(Path file) {
        if (os.contains("mac")) {
            return List.of("open", "-R", file.toString());
        }
        if (os.contains("win")) {
            return List.of("explorer.exe", "/select," + file);
        }
        Path folder = file.getParent();
        return List.of("xdg-open", String.valueOf(folder == null ? file : folder));
    }
}
