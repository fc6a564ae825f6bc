package dev.coffer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import dev.coffer.support.MutableClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Spoiled requests, bytes straight into the parser and over a socket: nothing escapes, nothing that is not genuine is kept, memory does not grow.
 * Every build tries some thousands; {@code mvn -Pwebhook verify -Dfuzz.minutes=30} goes on for so many minutes of processor time.
 */
final class ListenerFuzzTest {
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int MINUTES = Integer.getInteger("fuzz.minutes", 0);
    private static final int ROUNDS = 15_000;
    private static final int SOCKET_ROUNDS = 200;
    private static final String TOKEN = "a-token-of-thirty-two-characters";
    private static final String PATH = "/hook/AAAAAAAAAAAAAAAAAAAAAA";
    private static final Set<Integer> STATUSES = Set.of(0, 200, 400, 401, 404, 405, 413, 503);
    private static final long MOST_GROWTH = 16 << 20;

    private static final String EVENT = EventReaderTest.VECTOR;
    private static final List<byte[]> CORPUS = List.of(
            bytes(Deliverer.request(PATH, EVENT)),
            bytes(Deliverer.request(PATH, EVENT).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n")),
            bytes("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nKey: " + Deliverer.KEY + "\r\nSign: "
                    + Deliverer.sign(EVENT)
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(EVENT.length()) + ";a=b\r\n"
                    + EVENT
                    + "\r\n0\r\nTrailer: x\r\n\r\n"),
            bytes(Deliverer.request(
                    PATH, "{\"type\":\"WALLET_FUNDS_DELIVERED_ACCOUNT\",\"amount\":1.5E-8,\"a\":[{},[],null]}")),
            bytes(Deliverer.request(PATH, EVENT).replaceFirst("Length: \\d+", "Length: 70000")),
            bytes("GET /events?after=0&limit=5 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n"),
            bytes("GET http://x/events HTTP/1.0\r\n\r\n"),
            bytes("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
            bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));

    private static final List<byte[]> EVENTS = List.of(
            bytes(EVENT),
            bytes("{\"type\":\"PAYOUT_VALIDATION_ERROR\",\"parentExternalId\":9007199254740993,\"message\":\"m\","
                    + "\"dealWithdrawalId\":123456789012345678901234567890,\"validationStatus\":\"NOT_ENOUGH_FUNDS\"}"),
            bytes(
                    "{\"type\":\"PAYOUT_CONFIRMED\",\"approved\":[\"a\",\"b\"],\"parentExternalId\":4.81516E5,\"hash\":null}"));

    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryEvents events = new MemoryEvents();
    private final SigningSecrets secrets = new SigningSecrets();
    private final Mutations mutations = new Mutations(SEED);
    private final ListAppender<ILoggingEvent> mishaps = new ListAppender<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long parsed;
    private long read;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void watch() {
        secrets.add(Deliverer.KEY, Deliverer.SECRET);
        mishaps.start();
        logger().addAppender(mishaps);
    }

    @AfterEach
    void stopWatching() {
        logger().detachAppender(mishaps);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("dev.coffer.webhook");
    }

    private Site site() {
        Intake intake = new Intake(secrets, events, Runnable::run, clock, () -> {});
        return new RelaySite(new HookSite(PATH, intake, Answer.UNAVAILABLE), intake, events, TOKEN);
    }

    @Test
    void nothingEscapesFromTheParser() throws IOException {
        Site site = site();
        Conversation conversation = new Conversation(site, new PeerPace(1_000_000_000, () -> 0), 64 * 1024);
        Visitors visitors = new Visitors(ListenerLimits.STANDARD, () -> 0);
        long limit = Duration.ofMinutes(MINUTES).toNanos();
        long begun = processorTime();
        tryRounds(conversation, visitors, ROUNDS);
        long before = usedMemory();
        while (processorTime() - begun < limit) {
            tryRounds(conversation, visitors, ROUNDS);
        }
        long growth = usedMemory() - before;
        String line =
                "Listener fuzz: seed %d, %d spoiled requests (answers %s), %d spoiled events, %d s of processor time, memory %+d kB"
                        .formatted(
                                SEED, parsed, statuses, read, (processorTime() - begun) / 1_000_000_000, growth / 1024);
        System.out.println(line);
        Path target = Files.createDirectories(Path.of("target", "webhook-proof"));
        Files.writeString(target.resolve("fuzz.txt"), line + "\n");
        assertThat(growth).isLessThan(MOST_GROWTH);
        assertThat(statuses).containsKeys(0, 200, 400, 401, 404, 413);
    }

    private void tryRounds(Conversation conversation, Visitors visitors, int rounds) {
        for (int round = 0; round < rounds; round++) {
            byte[] request = mutations.spoiled(
                    CORPUS.get(mutations.below(CORPUS.size())), CORPUS.get(mutations.below(CORPUS.size())));
            BytesSocket socket = new BytesSocket(request);
            Visitors.Visitor visitor = visitors.admit(socket).orElseThrow();
            conversation.hold(visitor, socket);
            visitor.leave();
            check(request, socket.answer());
            readSpoiledEvent();
            parsed++;
        }
        assertNothingButGenuineIsKept();
    }

    private void check(byte[] request, byte[] answer) {
        int status = Deliverer.statusOf(new String(answer, StandardCharsets.ISO_8859_1));
        statuses.merge(status == 100 ? 200 : status, 1, Integer::sum);
        if (!mishaps.list.isEmpty() && mishaps.list.stream().anyMatch(one -> one.getLevel() == Level.ERROR)) {
            throw new AssertionError(
                    "seed " + SEED + ": " + mishaps.list.getLast().getFormattedMessage() + " at\n"
                            + new String(request, StandardCharsets.ISO_8859_1));
        }
        mishaps.list.clear();
        if (status != 100 && !STATUSES.contains(status)) {
            throw new AssertionError(
                    "seed " + SEED + ": status " + status + " at\n" + new String(request, StandardCharsets.ISO_8859_1));
        }
    }

    /** As if Calypso had signed it: the reader meets every kind of nonsense. */
    private void readSpoiledEvent() {
        byte[] body = mutations.spoiled(EVENTS.get(mutations.below(EVENTS.size())), EVENTS.getFirst());
        WebhookEvent event = EventReader.read(body);
        assertThat(event.type().length()).isBetween(1, 101);
        assertThat(event.remoteId() == null ? 0 : event.remoteId().length()).isLessThanOrEqualTo(64);
        read++;
    }

    private void assertNothingButGenuineIsKept() {
        for (StoredEvent row : events.rows) {
            Delivery delivery = row.received().delivery();
            assertThat(delivery.sign())
                    .as("seed " + SEED)
                    .isEqualToIgnoringCase(Deliverer.sign(delivery.body(), Deliverer.SECRET));
        }
        events.rows.clear();
    }

    @Test
    void norFromTheSocket() throws IOException {
        try (ExecutorService io = Executors.newVirtualThreadPerTaskExecutor()) {
            ListenAddress address = new ListenAddress("127.0.0.1", 0, PATH);
            Listener listener = new Listener(
                    address,
                    Optional.empty(),
                    new EventReceiver.Ground(ListenerLimits.STANDARD.withPerSecond(1_000_000), io, System::nanoTime),
                    site(),
                    Owner.CONSOLE);
            for (int round = 0; round < SOCKET_ROUNDS * (MINUTES > 0 ? 20 : 1); round++) {
                byte[] request = mutations.spoiled(
                        CORPUS.get(mutations.below(CORPUS.size())), CORPUS.get(mutations.below(CORPUS.size())));
                check(request, said(listener.port(), request));
            }
            assertThat(Deliverer.status(listener.port(), Deliverer.request(PATH, EVENT)))
                    .isEqualTo(200);
            listener.close();
            assertThat(listener.connections()).isZero();
            io.shutdownNow();
        }
        assertNothingButGenuineIsKept();
    }

    /** Says everything and closes its half, so that nobody waits for more. */
    private static byte[] said(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return socket.getInputStream().readAllBytes();
        } catch (SocketException e) {
            return new byte[0];
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
