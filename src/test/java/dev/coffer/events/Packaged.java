package dev.coffer.events;

import dev.coffer.crash.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program as the Linux package starts it: by its own script, with the options that jpackage is given, in a Java of the same version. What is
 * not as in the package is the ahead-of-time cache, which is missing.
 */
final class Packaged {
    private static final Path LINUX = Path.of("packaging", "linux");
    private static final Path UNIT = Path.of("packaging", "relay", "coffer-relay.service");
    private static final String OPTION = "--java-options ";

    private Packaged() {}

    static boolean isHere() {
        return System.getProperty("os.name").equals("Linux");
    }

    /** @param root a folder for it, the same at every start */
    static Process start(Path root, Map<String, String> environment, List<String> arguments) throws IOException {
        Path script = root.resolve("bin").resolve("coffer");
        Path natives = Launcher.natives(root.resolve("natives"));
        if (!Files.exists(script)) {
            Path java = root.resolve("lib").resolve("runtime").resolve("bin").resolve("java");
            Files.createDirectories(script.getParent());
            Files.createDirectories(java.getParent());
            Path ours = Path.of(System.getProperty("java.home"), "bin", "java");
            Files.writeString(java, "#!/bin/sh\nexec '" + ours + "' \"$@\"\n");
            if (!java.toFile().setExecutable(true)) {
                throw new IOException(java + " cannot be made executable");
            }
            Files.writeString(script, script());
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        // A killed process cannot clean up a copy that the driver makes for it.
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + root + " -Dorg.sqlite.lib.path=" + natives.getParent()
                                + " -Dorg.sqlite.lib.name=" + natives.getFileName());
        return builder.start();
    }

    /** As packaging/Package.java fills it in. */
    private static String script() throws IOException {
        StringBuilder options = new StringBuilder();
        for (String line : Files.readAllLines(LINUX.resolve("jpackage.args"))) {
            if (line.startsWith(OPTION)) {
                options.append(' ').append(line.substring(OPTION.length())).append(" \\\n");
            }
        }
        return Files.readString(LINUX.resolve("launcher.sh"))
                .replace(" @OPTIONS@ \\\n", options)
                .replace("@CLASSPATH@", Launcher.classPath());
    }

    /** Beyond so many bytes systemd ends the relay. */
    static long mostBytesOfTheUnit() throws IOException {
        return Files.readAllLines(UNIT).stream()
                .filter(line -> line.startsWith("MemoryMax="))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 20)
                .findFirst()
                .orElseThrow();
    }
}
