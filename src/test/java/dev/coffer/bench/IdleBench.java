package dev.coffer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Resident memory of the packaged program, open on an empty workspace and left alone. */
final class IdleBench {
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("bench.idle", 300));

    @Test
    void residentMemoryWhenIdle() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "idle");
        Result result = new Result("idle-" + Launched.platform());
        try (Launched console = Launched.on(data, Map.of())) {
            console.until("screen");
            result.figure("resident KB at the first screen", console.resident());
            Thread.sleep(IDLE);
            result.figure("seconds idle", IDLE.toSeconds());
            result.figure("resident KB after that", console.resident());
        }
        result.write();
    }
}
