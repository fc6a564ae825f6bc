package dev.coffer.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Who holds a workspace, as it stands in the lock file.
 *
 * @param who  for people: process, person, computer, since when
 * @param bell the port on this computer where {@link Doorbell} listens; 0: nowhere
 * @param word what has to be said there
 */
public record Holder(String who, int bell, String word) {

    /** This process, without a bell. */
    static Holder self(Instant now, Map<String, String> environment) {
        String host = environment.getOrDefault("HOSTNAME", environment.getOrDefault("COMPUTERNAME", ""));
        return new Holder(
                "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name")
                        + (host.isBlank() ? "" : " on " + host) + ", since " + now.truncatedTo(ChronoUnit.SECONDS),
                0,
                "");
    }

    Holder withBell(int port, String spoken) {
        return new Holder(who, port, spoken);
    }

    String text() {
        return String.format(Locale.ROOT, "%s%n%d%n%s%n", who, bell, word);
    }

    /** Any text is taken for a holder: what cannot be read has no bell. */
    static Holder parse(String text) {
        String[] lines = text.strip().split("\\R", -1);
        String who = lines[0].isBlank() ? "holder unknown" : lines[0];
        try {
            return lines.length < 3
                    ? new Holder(who, 0, "")
                    : new Holder(who, Integer.parseInt(lines[1].strip()), lines[2].strip());
        } catch (NumberFormatException e) {
            return new Holder(who, 0, "");
        }
    }
}
