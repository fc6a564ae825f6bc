package dev.coffer.app.command;

import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.app.FailureSentence;
import dev.coffer.app.LookWindow;
import dev.coffer.app.SecondConsole;
import dev.coffer.app.WorkspaceInUse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code coffer}: opens the console; the other commands hang below it. Exit codes: 0 done, 1 it could not be done (one clear
 * sentence on standard error), 2 wrong usage.
 */
@Command(
        name = "coffer",
        description = "A desktop treasury console for Calypso Pay.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeOnExecutionException = 1,
        subcommands = {
            TourCommand.class,
            SandboxCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            ImportArchiveCommand.class,
            RelayCommand.class
        })
public final class CofferCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOption where = new WorkspaceOption();

    @Mixin
    private ServerOption server = new ServerOption();

    @Option(
            names = "--training",
            description =
                    "Open on the built-in sandbox, in which no money moves. Where there is no display, run the tour instead.")
    private boolean training;

    @Option(
            names = "--read-only",
            description =
                    "Look at a workspace as it lies, on a stick or a share too, or while a console works in it. No"
                            + " connection; nothing is written into it and nothing is sent.")
    private boolean readOnly;

    @Option(
            names = "--reviewer",
            description =
                    "Make the workspace one for review, now and at every later start: states and balances are read, and"
                            + " there is no form and nothing that sends. Undone only in its settings.properties.")
    private boolean reviewer;

    private CofferCommand() {}

    /** Runs one command line and returns its exit code. No stack trace reaches a person. */
    public static int run(String... args) {
        return args.length == 0 ? runConsole() : parse(args);
    }

    /** The everyday start has nothing to parse, and the parser takes a third of the way to the window (docs/benchmarks.md). */
    private static int runConsole() {
        try {
            return new CofferCommand().call();
        } catch (RuntimeException e) {
            System.err.println(FailureSentence.of(e));
            return 1;
        }
    }

    private static int parse(String... args) {
        CommandLine line = new CommandLine(new CofferCommand());
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            command.getErr().println(FailureSentence.of(error));
            return 1;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(args);
    }

    @Override
    public Integer call() {
        if (readOnly) {
            return LookWindow.run(workspaceDir());
        }
        if (training && !Display.isThere(System.getProperty("os.name"), System.getenv())) {
            System.out.println("There is no display here, so the tour runs instead of the console.");
            return run("tour", "--out", "target/tour");
        }
        ConsoleStart start = new ConsoleStart(
                workspaceDir(), server.address(), ServerOption.credentials(System.getenv()), training, reviewer);
        try {
            return ConsoleWindow.run(start);
        } catch (WorkspaceInUse e) {
            if (Display.isThere(System.getProperty("os.name"), System.getenv())) {
                return SecondConsole.ask(e);
            }
            throw e;
        }
    }

    private Path workspaceDir() {
        return training ? where.dir().resolve("training") : where.dir();
    }
}
