package dev.coffer.events;

import dev.coffer.crash.Launcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * One life of a process that says {@code READY x}, then perhaps {@code EVENT} again and again. It gets a SIGKILL at the chosen one of them, on the
 * thread that reads what it says, while others go on talking to it; or when it is told to.
 */
final class Life {
    private static final int ENDED_BY_SIGKILL = 137;

    private final Process process;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<String> lastWords = new CompletableFuture<>();
    private final List<String> first = new CopyOnWriteArrayList<>();
    private volatile boolean killed;

    /** @param killAt at which event; negative for never */
    Life(Launcher launcher, Class<?> main, Map<String, String> environment, List<String> arguments, int killAt) {
        this(launcher.start(main, environment, arguments), killAt);
    }

    /** @param killAt at which event; negative for never */
    Life(Process process, int killAt) {
        this.process = process;
        Thread.ofVirtual().start(() -> listen(killAt));
    }

    /** What it said behind {@code READY}. */
    String ready() {
        return ready.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** What it said behind that word before it was ready. */
    String said(String word) {
        ready();
        return first.stream()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .orElseThrow()
                .substring(word.length());
    }

    boolean killed() {
        return killed;
    }

    void kill() {
        process.destroyForcibly();
        killed = true;
    }

    /** Lets it finish, and gives the last line it said. */
    String finish() {
        try {
            process.getOutputStream().close();
            String words = lastWords.orTimeout(120, TimeUnit.SECONDS).join();
            process.waitFor();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Bytes of memory that the operating system has given it; 0 where it cannot be told. */
    long residentBytes() {
        return memory("VmRSS:");
    }

    /** As {@link #residentBytes}, when it had most. */
    long mostResidentBytes() {
        return memory("VmHWM:");
    }

    /** The largest heap that its command line lets it have, in bytes; the option that comes last counts. Linux only. */
    long largestHeap() throws IOException {
        String words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        return Arrays.stream(words.split("\0", -1))
                .filter(option -> option.matches("-Xmx\\d+m"))
                .mapToLong(option -> Long.parseLong(option.replaceAll("\\D", "")) << 20)
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private long memory(String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    void waitForDeath() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != ENDED_BY_SIGKILL) {
                throw new IllegalStateException("it did not die by SIGKILL");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen(int killAt) {
        int events = 0;
        String last = "";
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
                if (!ready.isDone()) {
                    first.add(line);
                }
                if (line.startsWith("READY ") || line.startsWith("consoles ")) {
                    ready.complete(line.substring(line.indexOf(' ') + 1));
                } else if (line.equals("EVENT") && ++events == killAt) {
                    kill();
                }
            }
        } catch (IOException e) {
            last = e.toString();
        }
        ready.completeExceptionally(new IllegalStateException("it ended before it was ready: " + last));
        lastWords.complete(last);
    }
}
