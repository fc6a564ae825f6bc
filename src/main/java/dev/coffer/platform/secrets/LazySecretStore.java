package dev.coffer.platform.secrets;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.SecretStore;
import dev.coffer.core.account.ServerAddress;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the real store at its first use, since a keyring may take a second to answer and the first frame does not wait for it. */
public final class LazySecretStore implements SecretStore {
    private final Supplier<SecretStore> opening;
    private final String expected;
    private volatile @Nullable SecretStore opened;

    /** @param expected where the secret will be, as far as can be told before the store is open */
    public LazySecretStore(Supplier<SecretStore> opening, String expected) {
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
    public String whereabouts() {
        SecretStore store = opened;
        return store == null ? expected : store.whereabouts();
    }

    private synchronized SecretStore store() {
        SecretStore store = opened;
        if (store == null) {
            store = opening.get();
            opened = store;
        }
        return store;
    }
}
