package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One console a workspace, who holds it, and the bell at its door. */
final class InstanceLockTest {
    private static final Holder ANNA =
            new Holder("process 7 of anna on desk, since 2026-11-22T09:12:00Z", 0, "").withBell(0, "");

    @TempDir
    Path folder;

    @Test
    void theSecondIsToldWhoHasIt() {
        Path file = folder.resolve("lock");
        try (InstanceLock first = InstanceLock.take(file, ANNA)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> InstanceLock.take(file, Holder.self(Instant.EPOCH, Map.of())))
                    .isInstanceOf(WorkspaceInUse.class)
                    .hasMessageContaining("process 7 of anna on desk")
                    .hasMessageContaining("Nothing was changed");
            assertThatThrownBy(() -> InstanceLock.take(folder.resolve(".").resolve("lock"), ANNA))
                    .as("another way to write the same path")
                    .isInstanceOf(WorkspaceInUse.class);
        }
        InstanceLock.take(file, ANNA).close();
    }

    @Test
    void anotherProcessFindsItHeldAndItsHolderInTheFile() throws Exception {
        Path file = folder.resolve("lock");
        try (InstanceLock first = InstanceLock.take(file, ANNA)) {
            first.announce(ANNA.withBell(4711, "word"));
            assertThat(inAnotherProcess(file)).contains("process 7 of anna on desk");
        }
        assertThat(inAnotherProcess(file)).isEqualTo("free");
    }

    @Test
    void aLockDiesWithItsProcess() throws Exception {
        Path file = folder.resolve("lock");
        Process holder = java(file, "hold");
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        assertThatThrownBy(() -> InstanceLock.take(file, ANNA)).isInstanceOf(WorkspaceInUse.class);
        holder.destroyForcibly().waitFor();
        InstanceLock.take(file, ANNA).close();
    }

    @Test
    void ringingCallsTheHolderAndAWrongWordDoesNot() throws Exception {
        AtomicInteger rung = new AtomicInteger();
        Path file = folder.resolve("lock");
        try (Threads threads = new Threads();
                InstanceLock lock = InstanceLock.take(file, ANNA);
                Doorbell bell = Doorbell.hang("secret", rung::incrementAndGet, threads.io())) {
            lock.announce(ANNA.withBell(bell.port(), "secret"));
            WorkspaceInUse inUse = catchThrowableOfType(WorkspaceInUse.class, () -> InstanceLock.take(file, ANNA));
            assertThat(Doorbell.ring(ANNA.withBell(bell.port(), "guess"))).isFalse();
            assertThat(rung).hasValue(0);
            assertThat(Doorbell.ring(inUse.holder())).isTrue();
            assertThat(rung).hasValue(1);
        }
        assertThat(Doorbell.ring(ANNA)).as("no bell").isFalse();
    }

    @Test
    void whateverStandsInTheFileNamesSomebody() {
        assertThat(Holder.parse("")).isEqualTo(new Holder("holder unknown", 0, ""));
        assertThat(Holder.parse("process 1")).isEqualTo(new Holder("process 1", 0, ""));
        assertThat(Holder.parse("a\nb\nc")).isEqualTo(new Holder("a", 0, ""));
        assertThat(Holder.parse(ANNA.withBell(9, "w").text())).isEqualTo(ANNA.withBell(9, "w"));
    }

    private static String inAnotherProcess(Path file) throws Exception {
        Process process = java(file, "try");
        String said = process.inputReader().readLine();
        process.waitFor();
        return String.valueOf(said);
    }

    private static Process java(Path file, String what) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockTaker.class.getName(),
                        Files.isDirectory(file) ? "" : file.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A process that takes the lock and says how it went. */
    static final class LockTaker {
        private LockTaker() {}

        public static void main(String[] args) throws Exception {
            try {
                InstanceLock lock = InstanceLock.take(Path.of(args[0]), new Holder("the other process", 0, ""));
                if (args[1].equals("hold")) {
                    System.out.println("held");
                    System.in.read();
                }
                lock.close();
                System.out.println("free");
            } catch (CommandFailed e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
