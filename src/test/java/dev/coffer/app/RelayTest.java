package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.support.Certificates;
import dev.coffer.support.FreePort;
import dev.coffer.support.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a relay says when it starts, and what keeps it from starting. */
final class RelayTest {
    private static final String TOKEN = "a-token-of-thirty-two-characters";
    private static final Map<String, String> ONE =
            Map.of("1f2e3d4c5b6a79887766554433221100", "77665544332211009988aabbccddeeff");

    @TempDir
    Path folder;

    private Relay open(Path data, Relay.Secrets secrets, Optional<Path> certificate) {
        return open(data, "127.0.0.1:" + FreePort.find(), secrets, certificate);
    }

    private Relay open(Path data, String listen, Relay.Secrets secrets, Optional<Path> certificate) {
        return Relay.open(
                new Relay.Setting(data, listen, certificate, 1, Duration.ofDays(1), 20),
                secrets,
                new Threads(),
                MutableClock.atNoon());
    }

    @Test
    void withoutATokenItDoesNotStart() {
        assertThatThrownBy(() -> open(folder, new Relay.Secrets("short", ONE, ""), Optional.empty()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("COFFER_RELAY_TOKEN");
    }

    @Test
    void withoutASubscriptionItStartsAndSaysWhatThatMeans() throws IOException {
        try (Relay relay = open(folder, new Relay.Secrets(TOKEN, Map.of(), ""), Optional.empty())) {
            assertThat(relay.deliveries()).contains("/hook/");
            assertThat(relay.warnings()).singleElement().asString().contains("401", "COFFER_RELAY_SUBSCRIPTIONS");
        }
        try (Relay relay = open(folder, new Relay.Secrets(TOKEN, ONE, ""), Optional.empty())) {
            assertThat(relay.warnings()).isEmpty();
        }
    }

    @Test
    void aCertificateThatEndedIsSaid() throws IOException {
        try (Relay relay = open(
                folder,
                new Relay.Secrets(TOKEN, ONE, Certificates.PASSWORD),
                Optional.of(Certificates.ended(folder)))) {
            assertThat(relay.warnings())
                    .singleElement()
                    .asString()
                    .contains("ended on 2020-01-31", "restart the relay");
        }
    }

    @Test
    void aFolderThatCannotBeIsSaidWithTheRelaysOption() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> open(inTheWay.resolve("relay"), new Relay.Secrets(TOKEN, ONE, ""), Optional.empty()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("The relay's folder")
                .hasMessageContaining("--data")
                .hasMessageNotContaining("workspace");
    }

    @Test
    void aPortThatChangesWithEveryStartIsRefused() {
        assertThatThrownBy(() -> open(folder, "127.0.0.1:0", new Relay.Secrets(TOKEN, ONE, ""), Optional.empty()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("Port 0");
    }
}
