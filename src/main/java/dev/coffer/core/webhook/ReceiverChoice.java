package dev.coffer.core.webhook;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the own receiver was last set up, whether it listens at present or not. Empty where it never was.
 *
 * @param hostAndPort as {@code 127.0.0.1:8451}
 * @param path        see {@link ListenAddress#path}; kept while it is off, so that subscriptions go on to fit
 * @param certificate the PKCS#12 file
 */
public record ReceiverChoice(Optional<String> hostAndPort, Optional<String> path, Optional<Path> certificate) {
    public static final ReceiverChoice NONE = new ReceiverChoice(Optional.empty(), Optional.empty(), Optional.empty());
}
