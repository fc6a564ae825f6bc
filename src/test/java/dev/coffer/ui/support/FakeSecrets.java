package dev.coffer.ui.support;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.SecretStore;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forgets on demand, or is locked. */
public final class FakeSecrets implements SecretStore {
    public final List<ServerAddress> forgotten = new ArrayList<>();
    public boolean locked;

    @Override
    public Optional<Credentials> load(ServerAddress server) {
        return Optional.empty();
    }

    @Override
    public void save(ServerAddress server, Credentials credentials) {}

    @Override
    public void forget(ServerAddress server) {
        if (locked) {
            throw new FailureException(new Failure.LockedSecrets("It is locked."));
        }
        forgotten.add(server);
    }

    @Override
    public String whereabouts() {
        return "the operating system's keyring";
    }
}
