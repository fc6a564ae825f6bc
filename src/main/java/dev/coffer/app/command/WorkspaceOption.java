package dev.coffer.app.command;

import dev.coffer.app.Workspace;
import dev.coffer.platform.AppFolders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command works on. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Keep database, settings, log, lock and backups in DIR. Default: the system's folder for application data.")
    private @Nullable Path workspace;

    Path dir() {
        return workspace != null
                ? workspace
                : AppFolders.workspace(
                        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    Workspace workspace() {
        return new Workspace(dir().toAbsolutePath().normalize());
    }
}
