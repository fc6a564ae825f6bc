package dev.coffer.app;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.webhook.SigningSecrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the secret store for subscriptions. A new secret is known to the receiver before the store is asked to keep it: a keyring
 * that is locked just then must not make this console deaf to a subscription that exists. Such a secret is known until the console is closed,
 * and offered to the store again whenever it is heard of again.
 */
final class HookSecrets implements WebhookSecrets {
    private static final Logger log = LoggerFactory.getLogger(HookSecrets.class);

    private final WebhookSecrets store;
    private final WebhookKeys keys;
    private final SigningSecrets signing;
    private final Map<String, String> unkept = new ConcurrentHashMap<>();

    HookSecrets(WebhookSecrets store, WebhookKeys keys, SigningSecrets signing) {
        this.store = store;
        this.keys = keys;
        this.signing = signing;
    }

    /** Makes those that were known before known again. What the store does not give is left out. */
    void resume() {
        for (String publicKey : keys.all()) {
            try {
                store.secretOf(publicKey).ifPresent(secret -> signing.add(publicKey, secret));
            } catch (FailureException e) {
                log.info(
                        "A subscription's secret is not to be had: {}",
                        e.failure().technical());
            }
        }
    }

    @Override
    public Optional<String> secretOf(String name) {
        String waiting = unkept.get(name);
        return waiting == null ? store.secretOf(name) : Optional.of(waiting);
    }

    @Override
    public void keepSecret(String publicKey, String secretKey) {
        signing.add(publicKey, secretKey);
        keys.add(publicKey);
        unkept.put(publicKey, secretKey);
        // Only where it is another: a keyring may ask its owner at every write.
        if (!store.secretOf(publicKey).equals(Optional.of(secretKey))) {
            store.keepSecret(publicKey, secretKey);
        }
        unkept.remove(publicKey);
    }

    @Override
    public void forgetSecret(String publicKey) {
        signing.remove(publicKey);
        keys.remove(publicKey);
        unkept.remove(publicKey);
        store.forgetSecret(publicKey);
    }
}
