package dev.coffer.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the books lie; a temporary folder goes with the sandbox that made it. */
final class SandboxFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxFolder.class);

    private final Path path;
    private final boolean temporary;

    /** @param dataDir null for a temporary folder */
    SandboxFolder(@Nullable Path dataDir) throws IOException {
        this.temporary = dataDir == null;
        this.path = dataDir == null
                ? Files.createTempDirectory("coffer-sandbox")
                : Files.createDirectories(dataDir.toAbsolutePath());
    }

    Path path() {
        return path;
    }

    Path books() {
        return path.resolve("sandbox.db");
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("Temporary books were left at {}", path, e);
        }
    }
}
