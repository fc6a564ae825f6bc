package dev.coffer.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Coffer " + current()};
    }

    static String current() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/dev/coffer/build.properties")) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "unknown");
    }
}
