package dev.coffer.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote into the program about itself. */
public final class Build {
    private Build() {}

    /** {@code Coffer 0.1.0}. */
    public static String name() {
        Properties build = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("/dev/coffer/build.properties")) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Coffer " + build.getProperty("version", "unknown");
    }
}
