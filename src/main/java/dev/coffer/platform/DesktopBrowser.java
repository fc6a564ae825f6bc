package dev.coffer.platform;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens pages in the person's own browser by the operating system's own command; AWT's {@code Desktop} would bring up a second
 * toolkit beside JavaFX. Only {@code https} pages are opened.
 */
public final class DesktopBrowser {
    private static final Logger log = LoggerFactory.getLogger(DesktopBrowser.class);

    private final List<String> command;

    public DesktopBrowser(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler");
        } else if (os.contains("mac")) {
            command = List.of("open");
        } else {
            command = List.of("xdg-open");
        }
    }

    /** Returns at once; a page that cannot be opened is logged. Starts a process, so it is not for the screen's thread. */
    public void open(URI page) {
        if (!"https".equals(page.getScheme())) {
            log.warn("Not opened, since it is not an https page: {}", page);
            return;
        }
        try {
            List<String> line = new ArrayList<>(command);
            line.add(page.toString());
            new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            log.warn("The browser could not be started: {}", e.toString());
        }
    }
}
