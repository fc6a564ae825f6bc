package dev.coffer.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.support.FreePort;
import dev.coffer.webhook.Deliverer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code coffer relay} as it is started on a server: whatever it answered with 200 a console can fetch, however often it is killed, and a month's
 * events do not make it grow. Every build runs a short form; {@code mvn -Pwebhook verify} the long one.
 */
final class RelayProofTest {
    private static final boolean IN_FULL = Boolean.getBoolean("webhook.full");
    private static final int EVENTS = IN_FULL ? 100_000 : 150;
    private static final int KILLS = IN_FULL ? 20 : 2;
    private static final int WORKERS = 4;
    /** The kills come in the first fifth, so that the last life has most of the events to bear. */
    private static final int BETWEEN_KILLS = IN_FULL ? EVENTS / 5 / KILLS : EVENTS / (KILLS + 1);

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    private final List<CompletableFuture<Life>> lives = new ArrayList<>();
    private final Set<Integer> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile long early;
    private int port;
    private String path = "";

    @Test
    void whatWasAnsweredIsThereHoweverOftenItDies() throws Exception {
        long begun = System.nanoTime();
        port = FreePort.find();
        for (int i = 0; i <= KILLS; i++) {
            lives.add(new CompletableFuture<>());
        }
        Life first = begin();
        path = pathOf(first);
        lives.getFirst().complete(first);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(Thread.ofVirtual().start(this::deliver));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        Life last = lives.getLast().join();
        long late = last.residentBytes();
        Set<Integer> fetched = fetchAll();
        last.kill();
        last.waitForDeath();
        String line =
                ("Relay proof: %d events delivered by %d workers, %d kills, %d requests without an answer; answered with 200 %d, fetched %d,"
                                + " lost %d; resident memory %d MB early, %d MB at the end; %d s")
                        .formatted(
                                EVENTS,
                                WORKERS,
                                KILLS,
                                unanswered.get(),
                                answered.size(),
                                fetched.size(),
                                answered.stream()
                                        .filter(number -> !fetched.contains(number))
                                        .count(),
                                early >> 20,
                                late >> 20,
                                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        System.out.println(line);
        Path target = Files.createDirectories(Path.of("target", "webhook-proof"));
        Files.writeString(target.resolve("relay.txt"), line + "\n");
        assertThat(answered).hasSize(EVENTS);
        assertThat(fetched).containsAll(answered);
        assertThat(unanswered).as("deaths while somebody was being served").hasPositiveValue();
    }

    private Life begin() {
        Life life = RelayLife.begin(folder, port);
        life.ready();
        return life;
    }

    /** It was made at the first start and is the same in every life. */
    private String pathOf(Life life) {
        String deliveries = life.said("deliveries ");
        String found = URI.create(deliveries).getPath();
        assertThat(new ListenAddress("127.0.0.1", port, found).path()).isEqualTo(found);
        return found;
    }

    private void deliver() {
        int life = 0;
        for (int number = next.getAndIncrement(); number < EVENTS; number = next.getAndIncrement()) {
            String body = "{\"type\":\"PAYOUT_CHANGE_STATUS\",\"parentExternalId\":" + number
                    + ",\"payoutStatus\":\"COMPLETED\",\"hash\":\"" + "ab".repeat(32) + "\"}";
            String request = Deliverer.request(path, body);
            while (!said200(request)) {
                unanswered.incrementAndGet();
                // Whoever killed it starts the next one.
                life = Math.min(life + (lives.get(life).join().killed() ? 1 : 0), KILLS);
                lives.get(life).join();
            }
            answered.add(number);
            afterAnswer();
        }
    }

    private boolean said200(String request) {
        try {
            return Deliverer.status(port, request) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void afterAnswer() {
        int count = answered.size();
        int kill = count / BETWEEN_KILLS;
        synchronized (lives) {
            if (kill >= 1
                    && kill <= KILLS
                    && !lives.get(kill).isDone()
                    && lives.get(kill - 1).isDone()) {
                Life doomed = lives.get(kill - 1).join();
                doomed.kill();
                doomed.waitForDeath();
                lives.get(kill).complete(begin());
            }
        }
        if (early == 0 && count > EVENTS / 4 && lives.getLast().isDone()) {
            early = lives.getLast().join().residentBytes();
        }
    }

    private Set<Integer> fetchAll() throws IOException, InterruptedException {
        Set<Integer> fetched = ConcurrentHashMap.newKeySet();
        RelayLife.fetchAll(
                port,
                body -> assertThat(fetched.add(
                                JSON.readTree(body).get("parentExternalId").intValue()))
                        .as("each once")
                        .isTrue());
        return fetched;
    }
}
