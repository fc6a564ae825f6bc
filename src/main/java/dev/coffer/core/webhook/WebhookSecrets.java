package dev.coffer.core.webhook;

import java.util.Optional;

/**
 * Where the secrets about events rest: beside the API secret, in the operating system's keyring or in memory. Never a file. May
 * block while a person unlocks the keyring, and throws {@code FailureException(LockedSecrets)} when it stays locked.
 *
 * <p>A subscription's secret checks deliveries until the program ends even where {@link #keepSecret} throws.
 *
 * <p>Each has a name: the public key of the subscription that it signs for, or {@link #CERTIFICATE}, or a relay's address.
 */
public interface WebhookSecrets {
    /** The password of the receiver's certificate file. */
    String CERTIFICATE = "receiver certificate";

    Optional<String> secretOf(String name);

    void keepSecret(String name, String secret);

    void forgetSecret(String name);
}
