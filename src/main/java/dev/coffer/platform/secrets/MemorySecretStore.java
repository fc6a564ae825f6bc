package dev.coffer.platform.secrets;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps credentials for this run only: for automation, for the training server, and where there is no keyring. */
public final class MemorySecretStore implements SecretKeep {
    private final Map<ServerAddress, Credentials> kept = new ConcurrentHashMap<>();
    private final Map<String, String> webhooks = new ConcurrentHashMap<>();
    private final String whereabouts;

    /** @param whereabouts a sentence that tells a person why the secret is gone when the console closes */
    public MemorySecretStore(String whereabouts) {
        this.whereabouts = whereabouts;
    }

    @Override
    public Optional<Credentials> load(ServerAddress server) {
        return Optional.ofNullable(kept.get(server));
    }

    @Override
    public void save(ServerAddress server, Credentials credentials) {
        kept.put(server, credentials);
    }

    @Override
    public void forget(ServerAddress server) {
        kept.remove(server);
    }

    @Override
    public String whereabouts() {
        return whereabouts;
    }

    @Override
    public Optional<String> secretOf(String publicKey) {
        return Optional.ofNullable(webhooks.get(publicKey));
    }

    @Override
    public void keepSecret(String publicKey, String secretKey) {
        webhooks.put(publicKey, secretKey);
    }

    @Override
    public void forgetSecret(String publicKey) {
        webhooks.remove(publicKey);
    }
}
