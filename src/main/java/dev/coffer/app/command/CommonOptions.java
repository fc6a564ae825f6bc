package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.platform.AppFolders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that several commands share. */
final class CommonOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable ServerAddress server;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Keep database, settings, log, lock and backups in DIR. Default: the system's folder for application data.")
    private @Nullable Path workspace;

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

    Path workspaceDir() {
        return workspace != null
                ? workspace
                : AppFolders.workspace(
                        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    Optional<ServerAddress> server() {
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
