import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes the self-contained program, called by {@code mvn -Pdist package} with the JDK that compiles. The arguments of {@code jlink} and
 * {@code jpackage} lie beside this file, one folder an operating system; here is only what an argument file cannot say.
 *
 * <p>The JavaFX jars carry their native libraries inside, to be unpacked into the person's home at the first start and compared at
 * every other. A {@code jmod} puts them where the runtime looks first, so neither happens.
 */
public final class Package {
    private static final String OS = os();
    private static final Path ARGUMENTS = Path.of("packaging", OS);
    private static final Path TARGET = Path.of("target");
    private static final Path WORK = TARGET.resolve("dist-work");
    private static final Path RUNTIME = WORK.resolve("runtime");
    private static final Path OUT = TARGET.resolve("dist");

    private Package() {}

    /** Arguments: the program's jar and its version. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args[0]);
        String version = args[1].replace("-SNAPSHOT", "");
        delete(OUT);
        delete(RUNTIME);
        delete(WORK.resolve("jmods"));
        Files.copy(jar, WORK.resolve("app").resolve("coffer.jar"), StandardCopyOption.REPLACE_EXISTING);
        link();
        tool(
                "jpackage",
                "@" + ARGUMENTS.resolve("jpackage.args"),
                "--app-version",
                version,
                "--input",
                WORK.resolve("app").toString(),
                "--main-jar",
                "coffer.jar",
                "--runtime-image",
                RUNTIME.toString(),
                "--dest",
                OUT.toString());
        launcherOfOurOwn();
        train();
        launcherOfOurOwn();
        System.out.printf(Locale.ROOT, "%s: %.0f MB%n", image(), size(OUT) / 1e6);
    }

    private static void link() throws IOException, InterruptedException {
        Path jmods = Files.createDirectories(WORK.resolve("jmods"));
        try (Stream<Path> jars = Files.list(TARGET.resolve("javafx"))) {
            for (Path jar : jars.filter(file -> file.getFileName().toString().startsWith("javafx-")).toList()) {
                jmod(jar, jmods);
            }
        }
        tool("jlink", "@" + ARGUMENTS.resolve("jlink.args"), "--module-path", jmods.toString(), "--output", RUNTIME.toString());
    }

    private static void jmod(Path jar, Path jmods) throws IOException, InterruptedException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        Path parts = WORK.resolve("jmod-parts").resolve(name);
        delete(parts);
        Path classes = Files.createDirectories(parts.resolve("classes"));
        Path libraries = Files.createDirectories(parts.resolve("libraries"));
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
                Path target = (isLibrary(entry.getName()) ? libraries : classes).resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(file.getInputStream(entry), target);
            }
        }
        List<String> arguments = new ArrayList<>(List.of("create", "--class-path", classes.toString()));
        // Windows looks for libraries beside the program, the others in lib.
        arguments.addAll(List.of(OS.equals("windows") ? "--cmds" : "--libs", libraries.toString()));
        arguments.add(jmods.resolve(name + ".jmod").toString());
        tool("jmod", arguments.toArray(String[]::new));
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    /**
     * Runs the tour once with the finished program and keeps what the JVM learnt. Where that does not succeed the program is whole without
     * it and starts slower, so it is said and no more.
     */
    private static void train() throws IOException, InterruptedException {
        Path cache = applicationFolder().resolve("coffer.aot").toAbsolutePath();
        Path log = WORK.resolve("training.log");
        ProcessBuilder tour = new ProcessBuilder(
                launcher().toAbsolutePath().toString(), "tour", "--out", WORK.resolve("training").toString());
        tour.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
        int code = tour.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (code == 0 && Files.exists(cache)) {
            Files.writeString(
                    applicationFolder().resolve("coffer.cfg"),
                    "java-options=-XX:AOTCache=$APPDIR" + File.separator + "coffer.aot" + System.lineSeparator(),
                    StandardOpenOption.APPEND);
        } else {
            System.out.println("No AOT cache was made (exit code " + code + "); " + log + " says why. The program works without.");
        }
    }

    /**
     * On Linux jpackage's launcher asks rpm and dpkg at every start whose file it is, which takes longer than the JVM. The same command
     * line in a shell script, read from the configuration that jpackage wrote, does without.
     */
    private static void launcherOfOurOwn() throws IOException {
        if (!OS.equals("linux")) {
            return;
        }
        List<String> jars = new ArrayList<>();
        StringBuilder options = new StringBuilder();
        for (String line : Files.readAllLines(applicationFolder().resolve("coffer.cfg"))) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", "$app");
            if (line.startsWith("app.classpath=")) {
                jars.add(value);
            } else if (line.startsWith("java-options=")) {
                options.append(" \"").append(value).append("\" \\\n");
            }
        }
        String script = Files.readString(ARGUMENTS.resolve("launcher.sh"))
                .replace("@CLASSPATH@", String.join(":", jars))
                .replace(" @OPTIONS@ \\\n", options);
        if (script.contains("@OPTIONS@")) {
            throw new IOException("launcher.sh has no line of its own for @OPTIONS@");
        }
        Files.delete(launcher());
        Files.writeString(launcher(), script);
        if (!launcher().toFile().setExecutable(true, false)) {
            throw new IOException(launcher() + " cannot be made executable");
        }
    }

    private static Path image() {
        return OUT.resolve(OS.equals("mac") ? "coffer.app" : "coffer");
    }

    private static Path launcher() {
        return switch (OS) {
            case "mac" -> image().resolve("Contents/MacOS/coffer");
            case "windows" -> image().resolve("coffer.exe");
            default -> image().resolve("bin/coffer");
        };
    }

    private static Path applicationFolder() {
        return switch (OS) {
            case "mac" -> image().resolve("Contents/app");
            case "windows" -> image().resolve("app");
            default -> image().resolve("lib/app");
        };
    }

    /** As a process of its own: only the real commands read argument files. */
    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(arguments));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(name + " ended with exit code " + code + ".");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") && !name.contains("darwin") ? "windows" : name.contains("mac") ? "mac" : "linux";
    }
}
