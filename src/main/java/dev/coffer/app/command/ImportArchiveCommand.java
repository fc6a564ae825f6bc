package dev.coffer.app.command;

import dev.coffer.app.ImportArchive;
import dev.coffer.platform.SystemTime;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coffer import-archive}: an exported CSV as a workspace to look at. */
@Command(
        name = "import-archive",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Make a workspace out of a CSV that coffer export wrote: an archive to look at and export again, from which nothing is"
                        + " ever sent or looked up. The whole file is taken in, or nothing.")
final class ImportArchiveCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "FILE", description = "The exported CSV.")
    private Path file = Path.of(".");

    /** Not the default workspace: nobody should turn that into an archive by leaving an option out. */
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the archive, which must not hold a workspace yet.")
    private Path workspace = Path.of(".");

    @Override
    public Integer call() {
        String done = new ImportArchive(SystemTime.clock()).run(file, workspace);
        if (command != null) {
            command.commandLine().getOut().println(done);
        }
        return 0;
    }
}
