package dev.coffer.bench;

import dev.coffer.support.Payouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * From the start of the packaged program's process to its window, and to the first screen in it. With DISPLAY set a window opens there;
 * without, JavaFX's Headless platform draws one that nobody sees. Nobody answers at the server's address.
 */
final class LaunchBench {
    private static final int RUNS = Integer.getInteger("bench.launches", 11);
    private static final int HISTORY = 10_000;
    private static final Map<String, String> CONNECTED =
            Map.of("COFFER_ACCOUNT", Payouts.ACCOUNT, "COFFER_API_KEY", "key", "COFFER_API_SECRET", "secret");

    @Test
    void launchToWindow() throws IOException {
        Path bench = Files.createDirectories(Path.of("target", "bench"));
        Result result = new Result("launch-" + Launched.platform());
        runs(result, "empty workspace", () -> Files.createTempDirectory(bench, "empty"), Map.of());
        Path known = Files.createTempDirectory(bench, "known");
        FilledLedger.open(Files.createDirectories(known.resolve("coffer")), 0).close();
        runs(result, "known workspace, nothing in it", () -> known, Map.of());
        Path history = Files.createTempDirectory(bench, "history");
        FilledLedger.open(Files.createDirectories(history.resolve("coffer")), HISTORY)
                .close();
        result.figure("payouts in the history", HISTORY);
        Files.writeString(history.resolve("coffer").resolve("settings.properties"), "server=http\\://127.0.0.1\\:9\n");
        runs(result, "workspace with history", () -> history, CONNECTED);
        result.write();
    }

    private interface Folders {
        Path next() throws IOException;
    }

    private static void runs(Result result, String what, Folders folders, Map<String, String> environment)
            throws IOException {
        long[] window = new long[RUNS];
        long[] screen = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            try (Launched console = Launched.on(folders.next(), environment)) {
                window[run] = console.until("window");
                screen[run] = console.until("screen");
            }
        }
        result.runs(what + ", to the window", window);
        result.runs(what + ", to the first screen", screen);
    }
}
