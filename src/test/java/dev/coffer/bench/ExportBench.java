package dev.coffer.bench;

import dev.coffer.core.export.ArchiveNote;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.store.SqliteArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The history into a file, in a process with the packaged program's options: a million generated rows through the writers alone, and a
 * ledger on the disk through {@code coffer export}.
 */
final class ExportBench {
    private static final int GENERATED = Integer.getInteger("bench.rows", 1_000_000);
    private static final int STORED = Integer.getInteger("bench.export.stored", 100_000);
    /** A workspace that is there already, in the place of a made one. */
    private static final String GIVEN = System.getProperty("bench.export.workspace", "");

    private static final int RUNS = Integer.getInteger("bench.runs", 3);
    private static final String HEAP = System.getProperty("bench.heap", "96m");

    @Test
    void exports() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "export");
        Result result = new Result("export");
        result.figure("generated rows", GENERATED);
        for (String format : List.of("csv", "json", "xlsx")) {
            measure(result, "generated to " + format, folder, "generated", Integer.toString(GENERATED), format);
        }
        stored(result, folder, GIVEN.isEmpty() ? archive(result, folder) : Path.of(GIVEN));
        result.write();
    }

    private static void stored(Result result, Path folder, Path workspace) throws IOException, InterruptedException {
        for (String format : List.of("csv", "xlsx")) {
            measure(result, "stored to " + format, folder, "workspace", workspace.toString(), format);
        }
    }

    private static Path archive(Result result, Path folder) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("workspace"));
        Iterable<PayoutRecord> rows = () -> IntStream.rangeClosed(1, STORED)
                .mapToObj(GeneratedPayouts::record)
                .iterator();
        Clock clock = Clock.systemUTC();
        long start = System.nanoTime();
        SqliteArchive.make(
                workspace.resolve("coffer.db"),
                clock,
                rows,
                count -> new ArchiveNote("bench", "", clock.instant(), count));
        result.figure("stored rows", STORED);
        result.figure("making the archive, ms", (System.nanoTime() - start) / 1_000_000);
        return workspace;
    }

    private static void measure(Result result, String what, Path folder, String kind, String subject, String format)
            throws IOException, InterruptedException {
        long[] millis = new long[RUNS];
        long[] processor = new long[RUNS];
        long peak = 0;
        Path out = folder.resolve("out." + format);
        for (int i = 0; i < RUNS; i++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    // As the launcher does it: the console has the quick compiler only, the command both.
                    "-XX:TieredStopAtLevel=" + (kind.equals("generated") ? 1 : 4),
                    "-Xms48m",
                    "-Xmx" + HEAP,
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ExportRun.class.getName(),
                    kind,
                    subject,
                    format,
                    out.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(what + " failed: " + said);
            }
            String[] figures = said.substring(said.indexOf("RUN ") + 4).strip().split(" ");
            millis[i] = Long.parseLong(figures[0]);
            processor[i] = Long.parseLong(figures[2]);
            peak = Math.max(peak, Long.parseLong(figures[1]));
        }
        result.runs(what, millis);
        result.runs(what + ", processor time", processor);
        result.figure(what + ", peak resident KiB", peak);
        result.figure(what + ", bytes", Files.size(out));
        Files.delete(out);
    }
}
