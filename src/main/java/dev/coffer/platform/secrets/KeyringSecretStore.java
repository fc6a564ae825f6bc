package dev.coffer.platform.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.SecretStore;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps credentials in the operating system's keyring, where they are encrypted under the person's login. Where there is no keyring
 * the caller gets a {@link MemorySecretStore} that says so; a file in clear is never an option.
 */
public final class KeyringSecretStore implements SecretStore {
    private static final Logger log = LoggerFactory.getLogger(KeyringSecretStore.class);
    private static final String SERVICE = "dev.coffer";

    /** A line break can be in none of the three parts. */
    private static final Pattern SEPARATOR = Pattern.compile("\n");

    private final Keyring keyring;

    private KeyringSecretStore(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The keyring of this machine, or memory for this run. May take a second; not for the screen's thread. */
    public static SecretStore open() {
        try {
            return new KeyringSecretStore(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            log.info("No keyring on this machine: {}", e.toString());
            return new MemorySecretStore("in memory until Coffer closes, since this computer offers no keyring");
        }
    }

    @Override
    public Optional<Credentials> load(ServerAddress server) {
        String kept;
        try {
            kept = keyring.getPassword(SERVICE, server.toString());
        } catch (PasswordAccessException e) {
            log.debug("The keyring has nothing for {}: {}", server, e.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            throw locked(e);
        }
        String[] parts = SEPARATOR.split(kept == null ? "" : kept, -1);
        return parts.length == 3 ? Optional.of(new Credentials(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    @Override
    public void save(ServerAddress server, Credentials credentials) {
        String text = String.join("\n", credentials.account(), credentials.apiKey(), credentials.apiSecret());
        try {
            keyring.setPassword(SERVICE, server.toString(), text);
        } catch (PasswordAccessException | RuntimeException e) {
            throw locked(e);
        }
    }

    @Override
    public void forget(ServerAddress server) {
        try {
            keyring.deletePassword(SERVICE, server.toString());
        } catch (PasswordAccessException e) {
            log.debug("The keyring had nothing to forget for {}", server);
        } catch (RuntimeException e) {
            throw locked(e);
        }
    }

    @Override
    public String whereabouts() {
        return "in the operating system's keyring";
    }

    private static FailureException locked(Exception cause) {
        return new FailureException(new Failure.LockedSecrets("It answered: " + cause.getMessage() + "."), cause);
    }
}
