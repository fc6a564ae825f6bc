package dev.coffer.platform.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.coffer.core.account.Credentials;
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
public final class KeyringSecretStore implements SecretKeep {
    private static final Logger log = LoggerFactory.getLogger(KeyringSecretStore.class);
    private static final String SERVICE = "dev.coffer";
    private static final String WEBHOOK = "webhook ";

    /** A line break can be in none of the three parts. */
    private static final Pattern SEPARATOR = Pattern.compile("\n");

    private final Keyring keyring;

    private KeyringSecretStore(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The keyring of this machine, or memory for this run. May take a second; not for the screen's thread. */
    public static SecretKeep open() {
        try {
            return new KeyringSecretStore(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            log.info("No keyring on this machine: {}", e.toString());
            return new MemorySecretStore("in memory until Coffer closes, since this computer offers no keyring");
        }
    }

    @Override
    public Optional<Credentials> load(ServerAddress server) {
        String[] parts = SEPARATOR.split(get(server.toString()).orElse(""), -1);
        return parts.length == 3 ? Optional.of(new Credentials(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    @Override
    public void save(ServerAddress server, Credentials credentials) {
        put(server.toString(), String.join("\n", credentials.account(), credentials.apiKey(), credentials.apiSecret()));
    }

    @Override
    public void forget(ServerAddress server) {
        drop(server.toString());
    }

    @Override
    public Optional<String> secretOf(String publicKey) {
        return get(WEBHOOK + publicKey);
    }

    @Override
    public void keepSecret(String publicKey, String secretKey) {
        put(WEBHOOK + publicKey, secretKey);
    }

    @Override
    public void forgetSecret(String publicKey) {
        drop(WEBHOOK + publicKey);
    }

    @Override
    public String whereabouts() {
        return "in the operating system's keyring";
    }

    private Optional<String> get(String name) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, name));
        } catch (PasswordAccessException e) {
            log.debug("The keyring has nothing for {}: {}", name, e.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            throw locked(e);
        }
    }

    private void put(String name, String secret) {
        try {
            keyring.setPassword(SERVICE, name, secret);
        } catch (PasswordAccessException | RuntimeException e) {
            throw locked(e);
        }
    }

    private void drop(String name) {
        try {
            keyring.deletePassword(SERVICE, name);
        } catch (PasswordAccessException e) {
            log.debug("The keyring had nothing to forget for {}", name);
        } catch (RuntimeException e) {
            throw locked(e);
        }
    }

    private static FailureException locked(Exception cause) {
        return new FailureException(new Failure.LockedSecrets("It answered: " + cause.getMessage() + "."), cause);
    }
}
