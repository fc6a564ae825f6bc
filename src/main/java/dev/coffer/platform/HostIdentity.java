package dev.coffer.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which computer this is, by a name that outlives a restart. Host names of laptops change with the network they are in, so they are
 * used only where nothing better is to be had without starting another program.
 */
public final class HostIdentity {
    private static final List<Path> MACHINE_IDS =
            List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));

    private HostIdentity() {}

    /** Empty where the system has no such name; then other marks have to do. */
    public static String read(String osName, Map<String, String> environment) {
        if (osName.toLowerCase(Locale.ROOT).contains("win")) {
            return environment.getOrDefault("COMPUTERNAME", "");
        }
        for (Path file : MACHINE_IDS) {
            try {
                String id = Files.readString(file).strip();
                if (!id.isEmpty()) {
                    return id;
                }
            } catch (IOException ignored) {
                // Not every system has it there.
            }
        }
        return "";
    }
}
