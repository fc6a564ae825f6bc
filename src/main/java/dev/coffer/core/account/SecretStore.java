package dev.coffer.core.account;

import java.util.Optional;

/**
 * Where credentials rest between runs: the operating system's keyring, or memory for this run. Never a file. May block while a person
 * unlocks the keyring.
 */
public interface SecretStore {

    /** Empty when nothing is kept for that server; throws {@code FailureException(LockedSecrets)} when it cannot be told. */
    Optional<Credentials> load(ServerAddress server);

    void save(ServerAddress server, Credentials credentials);

    void forget(ServerAddress server);

    /** Where the secret is kept, for people: "the operating system's keyring", or that it is gone when the console closes. */
    String whereabouts();
}
