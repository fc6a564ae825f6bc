package dev.coffer.bench;

import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.app.EventDesk;
import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.support.Payouts;
import dev.coffer.ui.history.PayoutRow;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.support.FxToolkit;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * From an event's first byte to the row on the screen that shows the new state, through the real console: receiver on loopback, signature,
 * durable event, read from a sandbox in the same JVM, durable change, table, layout. The sandbox's part, one look-up, is measured alone
 * and taken off in the second figure. Beside it: how long the same takes when nobody tells and the payout is polled every 2 seconds.
 */
final class EventBench {
    private static final int EVENTS = Integer.getInteger("bench.events", 100);
    private static final int POLLS = Integer.getInteger("bench.polls", 20);
    private static final int WARM_UP = 10;
    private static final String KEY = "bench";
    private static final String SECRET = "77665544332211009988aabbccddeeff";

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void eventToRow() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "event");
        Result result = new Result("event");
        try (ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
                Sandbox sandbox =
                        Sandbox.start(SandboxOptions.defaults().withSpeed(new BigDecimal("0.0001")), clock, io)) {
            Credentials credentials = new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret());
            ConsoleWindow window = ConsoleWindow.open(new ConsoleStart(
                    folder, Optional.of(ServerAddress.parse(sandbox.url())), Optional.of(credentials), false));
            Stage stage = window.shown().join();
            Console console = window.console();
            until(() -> console.desk().balances().current().isPresent());
            FxToolkit.run(() -> press(stage.getScene(), "rail-history"));
            until(() -> FxToolkit.call(() -> stage.getScene().lookup("#history-table")) != null);
            result.percentiles("polled to row", polls(sandbox, console, stage.getScene()));
            long[] lookUps = lookUps(sandbox, credentials);
            long[] events = events(sandbox, console, stage.getScene());
            result.percentiles("event to row", events);
            result.percentiles("one look-up at the sandbox", lookUps);
            java.util.Arrays.sort(lookUps);
            long usual = lookUps[lookUps.length / 2];
            result.percentiles(
                    "event to row without the sandbox's look-up",
                    java.util.Arrays.stream(events).map(nanos -> nanos - usual).toArray());
            FxToolkit.run(stage::close);
        }
        result.write();
    }

    private static void press(Scene scene, String id) {
        ((javafx.scene.control.ButtonBase) scene.lookup("#" + id)).fire();
    }

    private long[] polls(Sandbox sandbox, Console console, Scene scene) {
        long[] nanos = new long[POLLS];
        Random dice = new Random(6);
        for (int i = 0; i < POLLS; i++) {
            Payout payout = accepted(console, sandbox.account());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice.nextInt(2000)));
            CompletableFuture<Long> seen = row(scene, payout.id(), PayoutState.FAILED);
            long start = System.nanoTime();
            sandbox.forceState(remoteId(payout), "FAILED");
            nanos[i] = seen.join() - start;
        }
        return nanos;
    }

    private long[] events(Sandbox sandbox, Console console, Scene scene) throws Exception {
        EventDesk desk = console.events().join();
        desk.keepSecret(KEY, SECRET);
        desk.listen(ListenAddress.loopback(0, new SecureRandom()), null, new char[0]);
        URI url = URI.create(desk.state().current().receiverUrl());
        long[] nanos = new long[EVENTS];
        for (int i = -WARM_UP; i < EVENTS; i++) {
            Payout payout = accepted(console, sandbox.account());
            String id = remoteId(payout);
            CompletableFuture<Long> seen = row(scene, payout.id(), PayoutState.COMPLETED);
            sandbox.forceState(id, "COMPLETED");
            String body = "{\"type\":\"PAYOUT_CHANGE_STATUS\",\"parentExternalId\":" + id
                    + ",\"payoutStatus\":\"COMPLETED\",\"currency\":\"USDT_TRX\",\"idempotencyKey\":\"" + payout.key()
                    + "\"}";
            HttpRequest request = HttpRequest.newBuilder(url)
                    .header("Key", KEY)
                    .header("Sign", sign(body))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            long start = System.nanoTime();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the receiver answered " + status);
            }
            long took = seen.join() - start;
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        return nanos;
    }

    private long[] lookUps(Sandbox sandbox, Credentials credentials) {
        long[] nanos = new long[EVENTS];
        String id = sandbox.payouts().getFirst().id();
        try (CalypsoConnection calypso = CalypsoConnection.open(
                ServerAddress.parse(sandbox.url()),
                credentials,
                clock,
                new ServerClock(),
                millis -> {},
                new Random(1))) {
            for (int i = -WARM_UP; i < EVENTS; i++) {
                long start = System.nanoTime();
                if (calypso.payouts().findById(id).isEmpty()) {
                    throw new IllegalStateException("the payout is gone");
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
        }
        return nanos;
    }

    /** Completes at the first pulse after whose layout the table shows it. */
    private static CompletableFuture<Long> row(Scene scene, PayoutId payout, PayoutState state) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        String word = StateText.of(state).label();
        Runnable look = () -> {
            TableView<?> table = (TableView<?>) scene.lookup("#history-table");
            if (table.getItems().stream()
                    .map(PayoutRow.class::cast)
                    .anyMatch(row ->
                            row.id().equals(payout) && row.state().label().equals(word))) {
                seen.complete(System.nanoTime());
            }
        };
        FxToolkit.run(() -> scene.addPostLayoutPulseListener(look));
        seen.thenRunAsync(() -> scene.removePostLayoutPulseListener(look), javafx.application.Platform::runLater);
        return seen;
    }

    private Payout accepted(Console console, String account) {
        SubmitPayout submit = new SubmitPayout(console.books().join().ledger(), UUID::randomUUID, clock, "bench");
        Payout entered = CompletableFuture.supplyAsync(
                        () -> submit.submit(Payouts.draft("0.5"), account, null),
                        console.threads().db())
                .join();
        until(() -> find(console, entered).remote() != null);
        return find(console, entered);
    }

    private static Payout find(Console console, Payout payout) {
        return CompletableFuture.supplyAsync(
                        () -> console.books().join().history().page(HistoryFilter.ALL, null, 5),
                        console.threads().dbRead())
                .join()
                .stream()
                .filter(one -> one.id().equals(payout.id()))
                .findFirst()
                .orElse(payout);
    }

    private static String remoteId(Payout payout) {
        return java.util.Objects.requireNonNull(payout.remote()).remoteId();
    }

    private static void until(java.util.function.BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String sign(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
