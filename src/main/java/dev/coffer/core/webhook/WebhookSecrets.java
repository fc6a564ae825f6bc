package dev.coffer.core.webhook;

import java.util.Optional;

/**
 * Where the secrets that sign deliveries rest: beside the API secret, in the operating system's keyring or in memory. Never a file. May
 * block while a person unlocks the keyring, and throws {@code FailureException(LockedSecrets)} when it stays locked.
 */
public interface WebhookSecrets {

    /** The secret of the subscription with that public key. */
    Optional<String> secretOf(String publicKey);

    void keepSecret(String publicKey, String secretKey);

    void forgetSecret(String publicKey);
}
