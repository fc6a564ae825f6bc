package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.Relay;
import dev.coffer.app.Threads;
import dev.coffer.platform.AppFolders;
import dev.coffer.platform.SystemTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coffer relay}: the webhook receiver alone, until it is stopped. No screen, and no part of one is loaded. */
@Command(
        name = "relay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Receive webhook events on a server that is always on and keep them for consoles to fetch.",
            "Secrets come from the environment, or from files of the same names in lower case (token, subscriptions,"
                    + " certificate-password) in the folder that systemd names in CREDENTIALS_DIRECTORY:",
            "  COFFER_RELAY_TOKEN  what consoles show, at least 20 characters",
            "  COFFER_RELAY_SUBSCRIPTIONS  a line \"publicKey secretKey\" for each subscription; a line that begins with # is none",
            "  COFFER_RELAY_CERTIFICATE_PASSWORD  of the file given by --certificate"
        })
final class RelayCommand implements Callable<Integer> {
    private static final String PREFIX = "COFFER_RELAY_";
    /** Calypso's have 32; what is much shorter was never one, and could be guessed. */
    private static final int SHORTEST_SECRET = 16;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the events in DIR. Default: relay in the system's folder for application data.")
    private @Nullable Path data;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8443",
            description =
                    "Listen there; another address than this computer's own needs --certificate. Default: ${DEFAULT-VALUE}")
    private String listen = "";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "A PKCS#12 file with certificate and private key for TLS.")
    private @Nullable Path certificate;

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Forget events after so many days. Default: ${DEFAULT-VALUE}")
    private int keepDays;

    @Option(
            names = "--keep-events",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Keep at most so many events. Default: ${DEFAULT-VALUE}")
    private long keepEvents;

    @Option(
            names = "--peer-rate",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Requests a second of one peer; more behind a proxy, which is one peer. Default: ${DEFAULT-VALUE}")
    private int peerRate;

    @Override
    public Integer call() throws InterruptedException {
        Threads threads = new Threads();
        Relay relay = Relay.open(setting(), secrets(System.getenv()), threads, SystemTime.clock());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(relay::close));
        if (command != null) {
            PrintWriter out = command.commandLine().getOut();
            out.println("deliveries " + relay.deliveries());
            out.println("consoles " + relay.address());
            out.flush();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private Relay.Setting setting() {
        if (command != null && (keepDays < 1 || keepEvents < 1 || peerRate < 1)) {
            throw new ParameterException(
                    command.commandLine(), "--keep-days, --keep-events and --peer-rate must be at least 1.");
        }
        Path folder = data != null
                ? data
                : AppFolders.workspace(
                                System.getProperty("os.name"),
                                Path.of(System.getProperty("user.home")),
                                System.getenv())
                        .resolve("relay");
        return new Relay.Setting(
                folder, listen, Optional.ofNullable(certificate), keepEvents, Duration.ofDays(keepDays), peerRate);
    }

    static Relay.Secrets secrets(Map<String, String> environment) {
        return new Relay.Secrets(
                secret(environment, "token").strip(),
                subscriptions(secret(environment, "subscriptions")),
                secret(environment, "certificate-password").strip());
    }

    private static String secret(Map<String, String> environment, String name) {
        String variable = PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
        String folder = environment.getOrDefault("CREDENTIALS_DIRECTORY", "");
        Path file = Path.of(folder, name);
        if (environment.containsKey(variable) || folder.isBlank() || !Files.exists(file)) {
            return environment.getOrDefault(variable, "");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailed("The credential " + file + " cannot be read. Nothing was opened.");
        }
    }

    private static Map<String, String> subscriptions(String lines) {
        Map<String, String> secrets = new LinkedHashMap<>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split("[\\s:]+", -1);
                    if (parts.length != 2 || parts[1].length() < SHORTEST_SECRET) {
                        throw new CommandFailed(
                                "Each line of the subscriptions has a public key and a secret key of at least "
                                        + SHORTEST_SECRET
                                        + " characters with a space between. Nothing was opened. Correct the line, or"
                                        + " begin it with # to leave it out.");
                    }
                    secrets.put(parts[0], parts[1]);
                });
        return secrets;
    }
}
