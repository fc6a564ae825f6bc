package dev.coffer.platform.secrets;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the real store at its first use, since a keyring may take a second to answer and the first frame does not wait for it. */
public final class LazySecretStore implements SecretKeep {
    private final Supplier<SecretKeep> opening;
    private final String expected;
    private volatile @Nullable SecretKeep opened;

    /** @param expected where the secret will be, as far as can be told before the store is open */
    public LazySecretStore(Supplier<SecretKeep> opening, String expected) {
        this.opening = opening;
        this.expected = expected;
    }

    @Override
    public Optional<Credentials> load(ServerAddress server) {
        return store().load(server);
    }

    @Override
    public void save(ServerAddress server, Credentials credentials) {
        store().save(server, credentials);
    }

    @Override
    public void forget(ServerAddress server) {
        store().forget(server);
    }

    @Override
    public Optional<String> secretOf(String publicKey) {
        return store().secretOf(publicKey);
    }

    @Override
    public void keepSecret(String publicKey, String secretKey) {
        store().keepSecret(publicKey, secretKey);
    }

    @Override
    public void forgetSecret(String publicKey) {
        store().forgetSecret(publicKey);
    }

    @Override
    public String whereabouts() {
        SecretKeep store = opened;
        return store == null ? expected : store.whereabouts();
    }

    private synchronized SecretKeep store() {
        SecretKeep store = opened;
        if (store == null) {
            store = opening.get();
            opened = store;
        }
        return store;
    }
}
