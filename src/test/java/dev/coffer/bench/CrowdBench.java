package dev.coffer.bench;

import dev.coffer.ui.support.FxToolkit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;

/**
 * Whether strangers at the event receiver disturb the person at the console: the screen's thread and its pulses, watched in peace and
 * while a thousand connections are opened that say nothing, or a byte now and then, with honest deliveries in between. The crowd
 * lives in the same JVM, so its own work is counted against the console.
 */
final class CrowdBench {
    private static final int PULSES = Integer.getInteger("bench.pulses", 900);
    private static final int CROWD = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void crowd() throws Exception {
        Result result = new Result("crowd");
        try (OpenConsole open = OpenConsole.inFolder("crowd", Clock.systemUTC())) {
            URI url = open.listen();
            pulses();
            report(result, "in peace", pulses());
            report(result, "1,000 connections that say nothing", among(url, false, result));
            report(result, "1,000 connections with a byte now and then", among(url, true, result));
        }
        result.write();
    }

    /** In nanoseconds. */
    private static final class Pulses {
        private final long[] gaps = new long[PULSES];
        private final long[] work = new long[PULSES];
    }

    private Pulses among(URI url, boolean talking, Result result) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<long[]> honest = CompletableFuture.supplyAsync(() -> crowd(url, talking, over));
        Pulses pulses = pulses();
        over.set(true);
        long[] took = honest.get(60, TimeUnit.SECONDS);
        result.percentiles("an honest delivery meanwhile, " + (talking ? "slow talkers" : "silence"), took);
        return pulses;
    }

    /** Opens them one after the other, and delivers an event ten times a second, half the pace a peer is let; what each delivery took. */
    private long[] crowd(URI url, boolean talking, AtomicBoolean over) {
        List<Socket> crowd = new ArrayList<>();
        List<Long> took = new ArrayList<>();
        int number = 0;
        long delivered = System.nanoTime();
        while (!over.get()) {
            if (crowd.size() < CROWD) {
                crowd.add(join(url, talking));
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            if (talking) {
                say(crowd.get(number % crowd.size()), "A");
            }
            number++;
            long start = System.nanoTime();
            if (start - delivered > 100_000_000) {
                delivered = start;
                deliver(url, number);
                took.add(System.nanoTime() - start);
            }
        }
        crowd.forEach(CrowdBench::leave);
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static Socket join(URI url, boolean talking) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
            if (talking) {
                say(socket, "POST " + url.getPath() + " HTTP/1.1\r\nKey: x\r\n");
            }
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException shownTheDoor) {
            leave(socket);
        }
    }

    private static void leave(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void deliver(URI url, int number) {
        try {
            String body = "{\"type\":\"PAYOUT_CONFIRMED\",\"parentExternalId\":" + number + "}";
            HttpRequest request = HttpRequest.newBuilder(url)
                    .header("Key", OpenConsole.KEY)
                    .header("Sign", OpenConsole.sign(body))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("an honest delivery was answered with " + status);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pulses pulses() {
        Pulses pulses = new Pulses();
        CompletableFuture<Pulses> done = new CompletableFuture<>();
        FxToolkit.run(() -> new AnimationTimer() {
            private int pulse = -1;
            private long last;
            private long cpu;

            @Override
            public void handle(long now) {
                long clock = System.nanoTime();
                long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                if (pulse >= 0) {
                    pulses.gaps[pulse] = clock - last;
                    pulses.work[pulse] = spent - cpu;
                }
                if (++pulse == PULSES) {
                    stop();
                    done.complete(pulses);
                }
                last = clock;
                cpu = spent;
            }
        }.start());
        return done.join();
    }

    private static void report(Result result, String what, Pulses pulses) throws IOException {
        result.percentiles(what + ", from one pulse to the next", pulses.gaps);
        result.percentiles(what + ", work of the screen's thread", pulses.work);
        result.figure(
                what + ", pulses later than 32 ms",
                Arrays.stream(pulses.gaps).filter(gap -> gap > 32_000_000).count());
    }
}
