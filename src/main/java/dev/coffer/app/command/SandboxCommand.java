package dev.coffer.app.command;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.Threads;
import dev.coffer.platform.SystemTime;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxFaults;
import dev.coffer.sandbox.SandboxOptions;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coffer sandbox}: the built-in Calypso server alone, until it is stopped. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Run the built-in Calypso server alone, for training, tests and integrators. Prints one line of JSON with url, "
                        + "account, apiKey and apiSecret, then runs until it is stopped.")
final class SandboxCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Listen on this port of 127.0.0.1. Default: any free one.")
    private int port;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "Payouts move X times faster than the usual 8 seconds.")
    private BigDecimal speed = BigDecimal.ONE;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the server's books in DIR. Default: forget them at the end.")
    private @Nullable Path data;

    @Option(
            names = "--fault",
            paramLabel = "NAME=VALUE",
            description = "Misbehave, for example drop-after-accept=0.2; may be repeated.")
    private List<String> faults = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Repeat a run's faults. Default: a fresh one, which is printed.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws InterruptedException {
        SandboxOptions options = options();
        Threads threads = new Threads();
        Sandbox sandbox = start(options, threads);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::close));
        PrintWriter out = line().getOut();
        out.println(sandbox.announcement().toJson());
        out.flush();
        if (!faults.isEmpty()) {
            line().getErr().println("seed " + options.seed());
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static Sandbox start(SandboxOptions options, Threads threads) {
        try {
            return Sandbox.start(options, SystemTime.clock(), threads.io());
        } catch (UncheckedIOException | IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailed("The sandbox could not start: " + cause.getMessage() + ".");
        }
    }

    private SandboxOptions options() {
        try {
            faults.forEach(SandboxFaults::check);
            long dice = seed == null ? new SecureRandom().nextLong() : seed;
            return new SandboxOptions(port, speed, data, faults, dice);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line(), String.valueOf(e.getMessage()), e);
        }
    }

    private CommandLine line() {
        if (command == null) {
            throw new IllegalStateException("the command line was not parsed");
        }
        return command.commandLine();
    }
}
