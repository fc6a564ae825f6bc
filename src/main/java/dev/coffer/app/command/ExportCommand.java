package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.ExportDesk;
import dev.coffer.app.Threads;
import dev.coffer.app.Workspace;
import dev.coffer.core.export.ExportFormat;
import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.ExportResult;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.platform.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coffer export}: the filtered history as a file, without a display, a network or the right to write in the workspace. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Write the history to a file, newest first, from the local cache alone. A console may be open on the workspace meanwhile, and it need"
                        + " not be writable. Beside FILE stands FILE.totals.json: row count, exact totals, filter, SHA-256.")
final class ExportCommand implements Callable<Integer> {
    /** How long the end of the program waits for what was begun to be taken away. */
    private static final long CLEANING_SECONDS = 10;

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private WorkspaceOption where = new WorkspaceOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "csv, xlsx or json (one object a line).")
    private ExportFormat format = ExportFormat.CSV;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; one that is there is replaced, whole.")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        Workspace workspace = where.workspace();
        ExportRequest request = new ExportRequest(
                new HistoryQuery(filters.filter(), HistorySort.NEWEST_FIRST),
                format,
                filters.zone(),
                out.toAbsolutePath());
        if (!Files.exists(workspace.database())) {
            throw new CommandFailed("There is no database in " + workspace.dir() + ", so there is nothing to export.");
        }
        if (Files.isDirectory(request.target())) {
            throw new CommandFailed(out + " is a folder. No file was made. Name a file with --out.");
        }
        Optional<ExportResult> result = result(workspace, request);
        if (result.isEmpty()) {
            throw new CommandFailed("The export was stopped. No file was made.");
        }
        if (command != null) {
            long rows = result.get().totals().rows();
            command.commandLine()
                    .getOut()
                    .println(rows + (rows == 1 ? " payout is" : " payouts are") + " in "
                            + result.get().file() + ", totals in "
                            + result.get().totalsFile() + ".");
        }
        return 0;
    }

    private static Optional<ExportResult> result(Workspace workspace, ExportRequest request) {
        try (Threads threads = new Threads()) {
            return run(new ExportDesk(workspace.database(), false, SystemTime.clock(), threads.io()), request);
        }
    }

    /** Ctrl+C ends the export before it ends the program, so that nothing half is left. */
    private static Optional<ExportResult> run(ExportDesk desk, ExportRequest request) {
        CountDownLatch ended = new CountDownLatch(1);
        StopSign sign = new StopSign();
        Thread stopper = Thread.ofPlatform().unstarted(() -> {
            sign.stop();
            try {
                ended.await(CLEANING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            return desk.export(request, sign);
        } finally {
            ended.countDown();
            if (!sign.isCanceled()) {
                Runtime.getRuntime().removeShutdownHook(stopper);
            }
        }
    }

    private static final class StopSign implements ExportProgress {
        private volatile boolean stopped;

        void stop() {
            stopped = true;
        }

        @Override
        public void reached(long rows, long of) {}

        @Override
        public boolean isCanceled() {
            return stopped;
        }
    }
}
