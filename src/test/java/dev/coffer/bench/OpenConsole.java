package dev.coffer.bench;

import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.app.EventDesk;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.ui.support.FxToolkit;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The real console at its history, connected to a sandbox in the same JVM, with an event receiver on loopback when it is asked for. */
final class OpenConsole implements AutoCloseable {
    static final String KEY = "bench";
    private static final String SECRET = "77665544332211009988aabbccddeeff";

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Sandbox sandbox;
    private final ConsoleWindow window;
    private final Stage stage;

    private OpenConsole(Path folder, Clock clock) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withSpeed(new BigDecimal("0.0001")), clock, io);
        window = ConsoleWindow.open(new ConsoleStart(
                folder, Optional.of(ServerAddress.parse(sandbox.url())), Optional.of(credentials()), false));
        stage = window.shown().join();
        until(() -> console().desk().balances().current().isPresent());
        FxToolkit.run(() -> ((ButtonBase) scene().lookup("#rail-history")).fire());
        until(() -> FxToolkit.call(() -> scene().lookup("#history-table")) != null);
    }

    static OpenConsole inFolder(String name, Clock clock) throws IOException {
        return new OpenConsole(
                Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), name), clock);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Credentials credentials() {
        return new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret());
    }

    Console console() {
        return window.console();
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Begins to receive events signed with {@link #sign}. */
    URI listen() {
        EventDesk desk = console().events().join();
        desk.secrets().keepSecret(KEY, SECRET);
        desk.listen(ListenAddress.loopback(0, new SecureRandom()), null, new char[0]);
        return URI.create(desk.state().current().receiverUrl());
    }

    static String sign(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    static void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        FxToolkit.run(stage::close);
        sandbox.close();
        io.close();
    }
}
