package dev.coffer.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves payouts on when their time has come and delivers the events, one after another, signed with the subscription's secret. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_A_TIME = 20;
    private static final long LONGEST_NAP_MS = 200;
    /** What faults are asked with; they know calls by path. */
    private static final String PLACE = "webhook";

    private final PayoutBook book;
    private final EventBook events;
    private final SandboxFaults faults;
    private final Clock clock;
    private final Executor executor;
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicLong heldBack = new AtomicLong();
    private final AtomicLong forged = new AtomicLong();
    private final AtomicLong forgedAccepted = new AtomicLong();
    private final Object turn = new Object();
    private volatile @Nullable HttpClient client;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;

    Courier(PayoutBook book, EventBook events, SandboxFaults faults, Clock clock, Executor executor) {
        this.book = book;
        this.events = events;
        this.faults = faults;
        this.clock = clock;
        this.executor = executor;
    }

    void start() {
        executor.execute(this::goOn);
    }

    /** A call may have changed something. */
    void wake() {
        bell.release();
    }

    SandboxDeliveries tally() {
        return new SandboxDeliveries(
                events.made(),
                attempts.get(),
                delivered.get(),
                errors.get(),
                repeats.get(),
                heldBack.get(),
                forged.get(),
                forgedAccepted.get());
    }

    /** Delivers what is due now. When this returns true something was, and more may have become so. */
    boolean round() {
        synchronized (turn) {
            if (closed || !events.isSubscribed()) {
                return false;
            }
            List<EventBook.Due> due = book.upToDate(() -> events.due(AT_A_TIME));
            for (EventBook.Due one : due) {
                if (closed) {
                    return false;
                }
                handle(one);
            }
            return !due.isEmpty();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        HttpClient open = client;
        if (open != null) {
            open.shutdownNow();
        }
    }

    private void goOn() {
        try {
            while (!closed) {
                if (!round()) {
                    nap();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            if (!closed) {
                LOG.error("The sandbox delivers no more events", e);
            }
        }
    }

    private void nap() throws InterruptedException {
        if (events.isSubscribed()) {
            bell.tryAcquire(untilNextMoment(), TimeUnit.MILLISECONDS);
        } else {
            bell.acquire();
        }
        bell.drainPermits();
    }

    private long untilNextMoment() {
        long left = events.nextMoment()
                .map(at -> Duration.between(clock.instant(), at).toMillis())
                .orElse(LONGEST_NAP_MS);
        return Math.clamp(left, 1, LONGEST_NAP_MS);
    }

    private void handle(EventBook.Due due) {
        if (due.attempts() == 0 && !due.marked() && faults.strikes(FaultKind.WEBHOOK_REORDER, PLACE)) {
            heldBack.incrementAndGet();
            events.holdBack(due);
            return;
        }
        if (faults.strikes(FaultKind.WEBHOOK_WRONG_SIGN, PLACE)) {
            forge(due.target(), due.body());
        }
        attempts.incrementAndGet();
        if (post(due.target(), due.body(), due.target().secretKey()) != 200) {
            errors.incrementAndGet();
            events.failed(due);
            return;
        }
        delivered.incrementAndGet();
        events.delivered(due);
        if (!due.marked() && faults.strikes(FaultKind.WEBHOOK_DUPLICATE, PLACE)) {
            repeats.incrementAndGet();
            events.repeat(due);
        }
    }

    /** Somebody who knows the address and the public key, but not the secret, says that the payout has failed. */
    private void forge(EventBook.Target target, String body) {
        String lie = body.replaceFirst("\"type\":\"[A-Z_]+\"", "\"type\":\"PAYOUT_CHANGE_STATUS\",\"forged\":true")
                .replaceFirst("\"payoutStatus\":\"[A-Z_]+\"", "\"payoutStatus\":\"FAILED\"");
        forged.incrementAndGet();
        if (post(target, lie, "not the secret") == 200) {
            forgedAccepted.incrementAndGet();
        }
    }

    /** The answer's status; 0 when none came. */
    private int post(EventBook.Target target, String body, String secret) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(target.url()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Key", target.publicKey())
                    .header("Sign", sign(body, secret))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http().send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("A delivery failed: {}", e.toString());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpClient http() {
        HttpClient open = client;
        if (open == null) {
            open = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .executor(executor)
                    .build();
            client = open;
        }
        return open;
    }

    private static String sign(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
