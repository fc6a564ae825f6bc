package dev.coffer.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.Relay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the relay reads from its environment and from systemd's credentials. */
final class RelayCommandTest {
    @TempDir
    Path folder;

    private Relay.Secrets subscriptions(String lines) throws Exception {
        Files.writeString(folder.resolve("subscriptions"), lines);
        return RelayCommand.secrets(
                Map.of("CREDENTIALS_DIRECTORY", folder.toString(), "COFFER_RELAY_TOKEN", " token \n"));
    }

    @Test
    void remarksAndEmptyLinesAreNoSubscriptions() throws Exception {
        Relay.Secrets secrets = subscriptions("# none yet\n\n  # key secret-of-sixteen-letters\n");
        assertThat(secrets.subscriptions()).isEmpty();
        assertThat(secrets.token()).isEqualTo("token");
        assertThat(RelayCommand.secrets(Map.of()).subscriptions()).isEmpty();
        assertThat(subscriptions("# one\n0a 77665544332211009988aabbccddeeff\n").subscriptions())
                .containsExactly(Map.entry("0a", "77665544332211009988aabbccddeeff"));
    }

    @Test
    void whatAnybodyCouldGuessIsNoSecretKey() {
        for (String line : new String[] {"none none", "0a", "0a 0123456789abcde", "0a 0b 0c"}) {
            assertThatThrownBy(() -> subscriptions(line))
                    .as(line)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("Nothing was opened")
                    .hasMessageNotContaining(line);
        }
    }
}
