package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.RestoreBackup;
import dev.coffer.app.Workspace;
import dev.coffer.platform.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coffer restore}: puts a backup in the ledger's place. The replaced file is kept. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Put a backup in the place of the workspace's database, which is kept beside it. No console may be open on it. "
                        + "Payouts that wait in the backup are looked up before anything is sent.")
final class RestoreCommand implements Callable<Integer> {
    private static final String NEWEST = "newest";

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private WorkspaceOption where = new WorkspaceOption();

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            required = true,
            description = "The backup to restore, or the word newest for the newest good one in the workspace.")
    private String backup = NEWEST;

    @Override
    public Integer call() {
        Workspace workspace = where.workspace();
        if (!Files.isDirectory(workspace.dir())) {
            throw new CommandFailed("There is no workspace at " + workspace.dir() + ". Nothing was changed.");
        }
        RestoreBackup restore = new RestoreBackup(SystemTime.clock());
        String done =
                backup.equals(NEWEST) ? restore.restoreNewest(workspace) : restore.restore(workspace, Path.of(backup));
        if (command != null) {
            command.commandLine().getOut().println(done);
        }
        return 0;
    }
}
