package dev.coffer.app;

import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverChoice;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept about the own receiver. Its address and path outlive its being switched off, so that subscriptions go on to fit. */
record ReceiverSettings(WorkspaceSettings settings) {
    private static final String ADDRESS = "receiver.address";
    private static final String LAST_ADDRESS = "receiver.last-address";
    private static final String PATH = "receiver.path";
    private static final String CERTIFICATE_FILE = "receiver.certificate";

    /** Where it is to listen, as {@code HOST:PORT}; empty while it is off. */
    Optional<String> wanted() {
        return settings.get(ADDRESS);
    }

    ReceiverChoice chosen() {
        return new ReceiverChoice(
                settings.get(ADDRESS).or(() -> settings.get(LAST_ADDRESS)),
                settings.get(PATH),
                settings.get(CERTIFICATE_FILE).map(Path::of));
    }

    void listening(ListenAddress address) {
        settings.put(ADDRESS, address.host() + ":" + address.port());
        settings.put(PATH, address.path());
    }

    void certificate(@Nullable Path file) {
        if (file == null) {
            settings.remove(CERTIFICATE_FILE);
        } else {
            settings.put(CERTIFICATE_FILE, file.toString());
        }
    }

    void stopped() {
        settings.get(ADDRESS).ifPresent(address -> settings.put(LAST_ADDRESS, address));
        settings.remove(ADDRESS);
    }
}
