package dev.coffer.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.coffer.support.FreePort;
import dev.coffer.webhook.Deliverer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The relay's memory against what systemd lets it have: the largest events, from as many connections as there may be, and consoles that fetch all of
 * them. {@code mvn -Pwebhook verify} has 2,400 events; every build a few.
 */
final class RelayMemoryTest {
    private static final boolean IN_FULL = Boolean.getBoolean("webhook.full");
    private static final int SENDERS = 50;
    private static final int EACH = IN_FULL ? 48 : 1;
    private static final int FETCHERS = IN_FULL ? 8 : 2;
    private static final int BODY = 60_000;

    @TempDir
    Path folder;

    private int port;

    @Test
    void theLargestEventsFitIntoWhatTheUnitAllows() throws Exception {
        assumeTrue(Packaged.isHere(), "the script and the unit are Linux's");
        port = FreePort.find();
        Life relay = RelayLife.begin(folder, port);
        try {
            String path = URI.create(relay.said("deliveries ")).getPath();
            assertThat(relay.largestHeap())
                    .as("Java needs most of it beside the heap")
                    .isLessThanOrEqualTo(Packaged.mostBytesOfTheUnit() / 4);
            long begun = relay.residentBytes();
            together(SENDERS, (sender, start) -> deliver(path, sender, start));
            long delivered = relay.mostResidentBytes();
            AtomicInteger fetched = new AtomicInteger();
            AtomicInteger pages = new AtomicInteger();
            together(
                    FETCHERS,
                    (fetcher, start) -> pages.set(RelayLife.fetchAll(port, body -> {
                        assertThat(body).hasSize(BODY);
                        fetched.incrementAndGet();
                    })));
            String line =
                    "Relay memory: %d events of %d bytes by %d connections at once, fetched by %d consoles at once in %d pages each; resident %d MB at the start, at most %d MB while they came, at most %d MB in the end, of %d MB"
                            .formatted(
                                    SENDERS * EACH,
                                    BODY,
                                    SENDERS,
                                    FETCHERS,
                                    pages.get(),
                                    begun >> 20,
                                    delivered >> 20,
                                    relay.mostResidentBytes() >> 20,
                                    Packaged.mostBytesOfTheUnit() >> 20);
            System.out.println(line);
            Path target = Files.createDirectories(Path.of("target", "webhook-proof"));
            Files.writeString(target.resolve("relay-memory.txt"), line + "\n");
            assertThat(fetched).hasValue(SENDERS * EACH * FETCHERS);
            assertThat(relay.mostResidentBytes()).isPositive().isLessThan(Packaged.mostBytesOfTheUnit());
        } finally {
            relay.kill();
            relay.waitForDeath();
        }
    }

    private interface Part {
        void play(int number, CyclicBarrier start) throws Exception;
    }

    private static void together(int number, Part part) throws Exception {
        CyclicBarrier start = new CyclicBarrier(number);
        try (ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> playing = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int player = i;
                playing.add(players.submit(() -> {
                    part.play(player, start);
                    return player;
                }));
            }
            for (Future<?> one : playing) {
                one.get();
            }
        }
    }

    private void deliver(String path, int sender, CyclicBarrier start) throws Exception {
        for (int i = 0; i < EACH; i++) {
            String begin = "{\"type\":\"PAYOUT_CHANGE_STATUS\",\"parentExternalId\":" + (sender * EACH + i)
                    + ",\"payoutStatus\":\"COMPLETED\",\"more\":[";
            // Many small values take more memory to read than one long text.
            String body = begin + "1,".repeat((BODY - begin.length() - 3) / 2);
            String request = Deliverer.request(path, body + "1".repeat(BODY - 2 - body.length()) + "]}");
            start.await();
            assertThat(status(request)).isEqualTo(200);
        }
    }

    private int status(String request) {
        try {
            return Deliverer.status(port, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
