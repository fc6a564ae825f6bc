package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.Workspace;
import dev.coffer.platform.SystemTime;
import dev.coffer.store.Backups;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coffer backup}: a whole copy of the ledger, while a console works in it or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Copy the ledger into the workspace's backups and print where. A console may be open meanwhile.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private WorkspaceOption where = new WorkspaceOption();

    @Override
    public Integer call() {
        Workspace workspace = where.workspace();
        if (!Files.exists(workspace.database())) {
            throw new CommandFailed("There is no database in " + workspace.dir() + ", so there is nothing to back up.");
        }
        Path taken = new Backups(workspace.backups(), SystemTime.clock()).take(workspace.database());
        if (command != null) {
            command.commandLine().getOut().println(taken);
        }
        return 0;
    }
}
