package dev.coffer.app;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the console is to start.
 *
 * @param workspace   the folder, made if it is not there
 * @param server      a server named on the command line
 * @param credentials from the environment; then nothing is read from or written to the keyring
 * @param training    on the built-in sandbox, whatever {@code server} says
 * @param reviewer    marks the workspace as one for review, from this start on
 */
public record ConsoleStart(
        Path workspace,
        Optional<ServerAddress> server,
        Optional<Credentials> credentials,
        boolean training,
        boolean reviewer) {

    /** For whatever the workspace is for. */
    public ConsoleStart(
            Path workspace, Optional<ServerAddress> server, Optional<Credentials> credentials, boolean training) {
        this(workspace, server, credentials, training, false);
    }
}
