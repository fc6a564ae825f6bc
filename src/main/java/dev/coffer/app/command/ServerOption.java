package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server the commands that talk to one talk to, and as whom. */
final class ServerOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable ServerAddress server;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Talk to this API server. https only, except for this machine itself.")
    void setServer(String url) {
        try {
            server = ServerAddress.parse(url);
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    Optional<ServerAddress> address() {
        return Optional.ofNullable(server);
    }
    /**
     * Credentials for automation, held in memory only.
     *
     * @throws CommandFailed when only some of the three variables are set
     */
    static Optional<Credentials> credentials(Map<String, String> environment) {
        String account = environment.getOrDefault("COFFER_ACCOUNT", "");
        String key = environment.getOrDefault("COFFER_API_KEY", "");
        String secret = environment.getOrDefault("COFFER_API_SECRET", "");
        if (account.isBlank() && key.isBlank() && secret.isBlank()) {
            return Optional.empty();
        }
        if (account.isBlank() || key.isBlank() || secret.isBlank()) {
            throw new CommandFailed(
                    "COFFER_ACCOUNT, COFFER_API_KEY and COFFER_API_SECRET go together; at least one is not set. Set all three, or none.");
        }
        return Optional.of(new Credentials(account, key, secret));
    }
}
