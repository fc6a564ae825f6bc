package dev.coffer.bench;

import dev.coffer.app.command.CofferCommand;
import dev.coffer.core.export.ExportFormat;
import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.export.PayoutExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** One export in a process of its own, whose memory is then nobody else's. Prints milliseconds, the peak of its resident memory in KiB, and milliseconds of processor time. */
final class ExportRun {
    private ExportRun() {}

    /** Arguments: {@code generated ROWS} or {@code workspace DIR}, then format and target file. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        if (args[0].equals("generated")) {
            ExportFormat format = ExportFormat.valueOf(args[2].toUpperCase(Locale.ROOT));
            ExportRequest request =
                    new ExportRequest(HistoryQuery.NEWEST, format, ZoneId.of("Europe/Berlin"), Path.of(args[3]));
            PayoutExport export = new PayoutExport(Clock.systemUTC(), "bench");
            if (export.run(request, new GeneratedPayouts(Integer.parseInt(args[1])), ExportProgress.NONE)
                    .isEmpty()) {
                throw new IllegalStateException("nobody canceled the export");
            }
        } else if (CofferCommand.run("export", "--workspace", args[1], "--format", args[2], "--out", args[3]) != 0) {
            throw new IllegalStateException("the export failed");
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "");
        long processor =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        System.out.println("RUN " + millis + " " + peak + " " + processor);
    }
}
