package dev.coffer.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.sqlite.util.OSInfo;

/**
 * Starts classes of this test tree in virtual machines of their own, as quickly as they can be. For thousands of starts it pays to
 * rehearse one first: classes come ready from an ahead-of-time cache, which halves a start.
 */
public final class Launcher {
    private final List<String> options;
    private final String classPath;

    private Launcher(List<String> options, String classPath) {
        this.options = options;
        this.classPath = classPath;
    }

    public static Launcher plain(Path root) {
        Path natives = natives(root);
        return new Launcher(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + root,
                        "-Dorg.sqlite.lib.path=" + natives.getParent(),
                        "-Dorg.sqlite.lib.name=" + natives.getFileName()),
                classPath());
    }

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Lets one console live through {@code plan} and keeps what it loaded. The cache wants jars, not folders of classes. */
    Launcher rehearsed(Path root, Path template, Plan plan, Instant start) {
        Path cache = root.resolve("console.aot");
        Launcher ofJars = new Launcher(options, jars(root));
        Launcher recording = ofJars.with("-XX:AOTCacheOutput=" + cache);
        try (SandboxProcess sandbox = new SandboxProcess(0, this);
                Wire wire = new Wire(sandbox)) {
            Path folder = Files.createDirectories(root.resolve("rehearsal"));
            Files.copy(template, Console.file(folder));
            Process process =
                    KilledLife.start(recording, plan, folder, sandbox.access().at(wire.url()), start);
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.equals("QUIET") && !line.equals("AT")) {
                line = out.readLine();
            }
            process.destroy();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Files.exists(cache) ? ofJars.with("-XX:AOTCache=" + cache) : this;
    }

    public Process start(Class<?> main, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Launcher with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Launcher(List.copyOf(more), classPath);
    }

    private String jars(Path root) {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                String file = root.resolve("classes-" + entries.size() + ".jar").toString();
                int code = jar.run(System.out, System.err, "--create", "--file", file, "-C", entry, ".");
                entries.add(code == 0 ? file : entry);
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** Unpacked once: a killed process cannot clean up the copy that the driver would make for it. */
    public static Path natives(Path root) {
        String name = System.mapLibraryName("sqlitejdbc");
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        Path file = root.resolve(name).toAbsolutePath();
        try (InputStream in = Objects.requireNonNull(OSInfo.class.getResourceAsStream(resource))) {
            Files.createDirectories(root);
            if (!Files.exists(file)) {
                Files.copy(in, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
