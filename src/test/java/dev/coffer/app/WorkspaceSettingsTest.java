package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceSettingsTest {
    @TempDir
    Path folder;

    @Test
    void nobodyElseMayReadThem() throws Exception {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path file = Files.writeString(folder.resolve("settings.properties"), "theme=dark\n");
        Path leftByACrash = Files.createFile(folder.resolve("settings.properties.new"));
        for (Path open : new Path[] {file, leftByACrash}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        }
        WorkspaceSettings.load(file).put("receiver.path", "/hook/0123456789abcdef");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(WorkspaceSettings.load(file).get("theme")).contains("dark");
        assertThat(WorkspaceSettings.load(file).get("receiver.path")).contains("/hook/0123456789abcdef");
    }
}
