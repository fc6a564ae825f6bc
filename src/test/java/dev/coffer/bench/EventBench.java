package dev.coffer.bench;

import dev.coffer.app.Console;
import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.Payouts;
import dev.coffer.ui.history.RowSlot;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.support.FxToolkit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
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

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void eventToRow() throws Exception {
        Result result = new Result("event");
        try (OpenConsole open = OpenConsole.inFolder("event", clock)) {
            result.percentiles("polled to row", polls(open));
            long[] lookUps = lookUps(open);
            long[] events = events(open);
            result.percentiles("event to row", events);
            result.percentiles("one look-up at the sandbox", lookUps);
            java.util.Arrays.sort(lookUps);
            long usual = lookUps[lookUps.length / 2];
            result.percentiles(
                    "event to row without the sandbox's look-up",
                    java.util.Arrays.stream(events).map(nanos -> nanos - usual).toArray());
        }
        result.write();
    }

    private long[] polls(OpenConsole open) {
        long[] nanos = new long[POLLS];
        Random dice = new Random(6);
        for (int i = 0; i < POLLS; i++) {
            Payout payout = accepted(open);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice.nextInt(2000)));
            CompletableFuture<Long> seen = row(open.scene(), payout.id(), PayoutState.FAILED);
            long start = System.nanoTime();
            open.sandbox().forceState(remoteId(payout), "FAILED");
            nanos[i] = seen.join() - start;
        }
        return nanos;
    }

    private long[] events(OpenConsole open) throws Exception {
        URI url = open.listen();
        long[] nanos = new long[EVENTS];
        for (int i = -WARM_UP; i < EVENTS; i++) {
            Payout payout = accepted(open);
            String id = remoteId(payout);
            CompletableFuture<Long> seen = row(open.scene(), payout.id(), PayoutState.COMPLETED);
            open.sandbox().forceState(id, "COMPLETED");
            String body = "{\"type\":\"PAYOUT_CHANGE_STATUS\",\"parentExternalId\":" + id
                    + ",\"payoutStatus\":\"COMPLETED\",\"currency\":\"USDT_TRX\",\"idempotencyKey\":\"" + payout.key()
                    + "\"}";
            HttpRequest request = HttpRequest.newBuilder(url)
                    .header("Key", OpenConsole.KEY)
                    .header("Sign", OpenConsole.sign(body))
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

    private long[] lookUps(OpenConsole open) {
        long[] nanos = new long[EVENTS];
        String id = open.sandbox().payouts().getFirst().id();
        try (CalypsoConnection calypso = CalypsoConnection.open(
                ServerAddress.parse(open.sandbox().url()),
                open.credentials(),
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
                    .map(slot -> ((RowSlot) slot).row())
                    .anyMatch(row -> row != null
                            && row.id().equals(payout)
                            && row.state().label().equals(word))) {
                seen.complete(System.nanoTime());
            }
        };
        FxToolkit.run(() -> scene.addPostLayoutPulseListener(look));
        seen.thenRunAsync(() -> scene.removePostLayoutPulseListener(look), javafx.application.Platform::runLater);
        return seen;
    }

    private Payout accepted(OpenConsole open) {
        Console console = open.console();
        SubmitPayout submit = new SubmitPayout(console.books().join().ledger(), clock, "bench");
        Payout entered = CompletableFuture.supplyAsync(
                        () -> submit.submit(Payouts.draft("0.5"), open.sandbox().account(), null),
                        console.threads().db())
                .join();
        OpenConsole.until(() -> find(console, entered).remote() != null);
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
}
