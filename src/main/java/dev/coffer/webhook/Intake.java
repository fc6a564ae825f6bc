package dev.coffer.webhook;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.EventStore;
import dev.coffer.core.webhook.FetchedStore;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.ReceiverTally;
import dev.coffer.core.webhook.WebhookEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door for events, whichever way they come: signature first, over the raw bytes; then reading; then the disk. What is not
 * genuine leaves nothing but a count.
 */
public final class Intake {
    private final SigningSecrets secrets;
    private final EventStore store;
    private final Executor db;
    private final Clock clock;
    private final Runnable arrived;
    private final Publisher<ReceiverTally> tally = new Publisher<>(ReceiverTally.NONE);
    private long uncounted;
    private @Nullable Instant lastWrong;

    /**
     * @param db      the database thread
     * @param arrived told after an event is on the disk, new or not; must return quickly
     */
    public Intake(SigningSecrets secrets, EventStore store, Executor db, Clock clock, Runnable arrived) {
        this.secrets = secrets;
        this.store = store;
        this.db = db;
        this.clock = clock;
        this.arrived = arrived;
    }

    public Feed<ReceiverTally> tally() {
        return tally;
    }

    /** Whether there is anything whose signature could be checked. */
    boolean isReady() {
        return !secrets.isEmpty();
    }

    /** Whether that subscription's signatures can be checked; {@link UnknownKeys#ANY} stands for any subscription. */
    boolean knows(String publicKey) {
        return publicKey.equals(UnknownKeys.ANY) ? isReady() : secrets.knows(publicKey);
    }

    /**
     * Keeps a delivery if its signature is right. It is on the disk when this returns true; throws {@code FailureException(Storage)} when the
     * disk will not have it.
     */
    boolean accept(Delivery delivery) {
        Optional<ReceivedEvent> event = genuine(delivery, clock.instant());
        event.ifPresent(genuine -> {
            boolean fresh = onDb(() -> store.keep(genuine));
            count(fresh ? 1 : 0, fresh ? 0 : 1);
        });
        return event.isPresent();
    }

    /** Keeps what a relay handed over under keys that are known, as far as it is genuine, and that it was read up to there. */
    void acceptFetched(Fetched fetched, FetchedStore into) {
        List<ReceivedEvent> genuine = new ArrayList<>();
        for (Fetched.One one : fetched.deliveries()) {
            genuine(one.delivery(), one.at()).ifPresent(genuine::add);
        }
        int fresh = onDb(() -> into.keepFetched(fetched.relayUrl(), fetched.upTo(), genuine));
        if (!genuine.isEmpty()) {
            count(fresh, genuine.size() - fresh);
        }
    }

    /** Writes down how many wrong signatures came. Apart from their arrival, or strangers could keep the disk busy. */
    public void keepCount() {
        long more;
        Instant last;
        synchronized (this) {
            more = uncounted;
            last = lastWrong;
            uncounted = 0;
        }
        if (more > 0 && last != null) {
            db.execute(() -> store.countWrongSignatures(more, last));
        }
    }

    private Optional<ReceivedEvent> genuine(Delivery delivery, Instant at) {
        if (secrets.signed(delivery)) {
            WebhookEvent event = EventReader.read(delivery.body());
            return Optional.of(new ReceivedEvent(event, delivery, at));
        }
        synchronized (this) {
            uncounted++;
            lastWrong = clock.instant();
            tally.publish(tally.current().wrongSignature());
        }
        return Optional.empty();
    }

    private synchronized void count(int fresh, int known) {
        ReceiverTally now = tally.current();
        for (int i = 0; i < fresh; i++) {
            now = now.event(clock.instant());
        }
        for (int i = 0; i < known; i++) {
            now = now.repeat(clock.instant());
        }
        tally.publish(now);
        arrived.run();
    }

    <T> T onDb(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, db).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
