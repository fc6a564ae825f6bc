package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.webhook.SigningSecrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a subscription's secret while the keyring is locked. */
final class HookSecretsTest {
    private static final String KEY = "public key";
    private static final String SECRET = "secret key";

    @TempDir
    Path folder;

    private final Map<String, String> ring = new HashMap<>();
    private boolean locked;
    private final WebhookSecrets store = new WebhookSecrets() {
        @Override
        public Optional<String> secretOf(String name) {
            unlocked();
            return Optional.ofNullable(ring.get(name));
        }

        @Override
        public void keepSecret(String name, String secret) {
            unlocked();
            ring.put(name, secret);
        }

        @Override
        public void forgetSecret(String name) {
            unlocked();
            ring.remove(name);
        }
    };
    private final SigningSecrets signing = new SigningSecrets();
    private WebhookKeys keys;
    private HookSecrets secrets;

    private void unlocked() {
        if (locked) {
            throw new FailureException(new Failure.LockedSecrets("closed"));
        }
    }

    @BeforeEach
    void open() {
        keys = new WebhookKeys(WorkspaceSettings.load(folder.resolve("settings.properties")));
        secrets = new HookSecrets(store, keys, signing);
    }

    @Test
    void aLockedKeyringDoesNotMakeTheConsoleDeaf() {
        locked = true;
        assertThatThrownBy(() -> secrets.keepSecret(KEY, SECRET)).isInstanceOf(FailureException.class);
        assertThat(signing.knows(KEY)).isTrue();
        assertThat(secrets.secretOf(KEY)).contains(SECRET);
        locked = false;
        secrets.keepSecret(KEY, SECRET);
        assertThat(ring).containsEntry(KEY, SECRET);
    }

    @Test
    void theNextRunKnowsWhatWasKept() {
        secrets.keepSecret(KEY, SECRET);
        SigningSecrets next = new SigningSecrets();
        new HookSecrets(store, keys, next).resume();
        assertThat(next.knows(KEY)).isTrue();
        locked = true;
        SigningSecrets later = new SigningSecrets();
        new HookSecrets(store, keys, later).resume();
        assertThat(later.isEmpty()).isTrue();
    }

    @Test
    void aForgottenOneIsNotAccepted() {
        secrets.keepSecret(KEY, SECRET);
        locked = true;
        assertThatThrownBy(() -> secrets.forgetSecret(KEY)).isInstanceOf(FailureException.class);
        assertThat(signing.knows(KEY)).isFalse();
        assertThat(keys.all()).isEmpty();
    }
}
