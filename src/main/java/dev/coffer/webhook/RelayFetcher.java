package dev.coffer.webhook;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.webhook.FetchedStore;
import dev.coffer.core.webhook.RelayPosition;
import dev.coffer.core.webhook.RelayState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from a relay what came since the last time and passes it through the same door as what arrives directly. The position moves
 * in the same transaction that keeps the events, so none is skipped, whatever dies. It stays before the first event whose key is not known:
 * this run reads on beyond it, and reads again from there once the key is known, as does the next run.
 */
public final class RelayFetcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RelayFetcher.class);
    private static final RelayPosition BEGINNING = new RelayPosition("", 0);

    private final String url;
    private final RelayClient relay;
    private final Intake intake;
    private final FetchedStore store;
    private final Clock clock;
    private final BooleanSupplier subscriptions;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final UnknownKeys unknown = new UnknownKeys();
    private final Publisher<RelayState> state = new Publisher<>(RelayState.UNKNOWN);
    private boolean missed;

    /** How far this run has read, where that is beyond what is kept. */
    private @Nullable RelayPosition ahead;

    /**
     * @param subscriptions asks Calypso for the subscriptions and their secrets; false where it did not answer. May block
     * @param io            for the HTTP client's own work
     */
    public RelayFetcher(
            ServerAddress relay,
            String token,
            Intake intake,
            FetchedStore store,
            Clock clock,
            BooleanSupplier subscriptions,
            Executor io) {
        this.url = relay.toString();
        this.relay = new RelayClient(relay, token, io);
        this.intake = intake;
        this.store = store;
        this.clock = clock;
        this.subscriptions = subscriptions;
    }

    public Feed<RelayState> state() {
        return state;
    }

    /** Reads everything that is there. Blocks; does nothing while another call is at it. */
    public void fetch() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            do {
                read();
            } while (learnt());
        } catch (FailureException e) {
            log.info("Fetching from the relay failed: {}", e.failure().technical());
            state.publish(state.current().failed(e.failure()));
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close() {
        relay.close();
    }

    private void read() {
        if (unknown.any(intake::knows)) {
            unknown.forget();
            ahead = null;
        }
        RelayPosition kept = intake.onDb(() -> store.relayPosition(url)).orElse(BEGINNING);
        if (intake.isReady()) {
            readAfter(kept);
        } else {
            // Nothing could be checked; what is asked for is only whether address, certificate and token are right.
            relay.after(kept.position());
            unknown.want(UnknownKeys.ANY);
            say();
        }
    }

    private void readAfter(RelayPosition keptAtFirst) {
        RelayPosition kept = keptAtFirst;
        RelayPosition from = ahead == null ? kept : ahead;
        while (true) {
            RelayClient.Page page = relay.after(from.position());
            if (isAnotherFile(page, from)) {
                unknown.forget();
                ahead = null;
                kept = new RelayPosition(page.mark(), 0);
                from = kept;
                continue;
            }
            missed |= from.position() > 0 && page.oldest() > from.position() + 1;
            List<Fetched.One> deliveries = page.deliveries();
            from = new RelayPosition(
                    page.mark(),
                    deliveries.isEmpty()
                            ? from.position()
                            : deliveries.getLast().position());
            kept = keep(deliveries, kept, from);
            say();
            if (deliveries.isEmpty()) {
                return;
            }
        }
    }

    /** Its positions begin anew, and what is known already is recognised. So do those of a file that was put back from an earlier day. */
    private static boolean isAnotherFile(RelayClient.Page page, RelayPosition from) {
        return from.position() > 0 && (!page.mark().equals(from.relay()) || page.newest() < from.position());
    }

    /** How far the relay counts as read from now on. */
    private RelayPosition keep(List<Fetched.One> deliveries, RelayPosition kept, RelayPosition read) {
        List<Fetched.One> strange = deliveries.stream()
                .filter(one -> !intake.knows(one.delivery().publicKey()))
                .toList();
        Optional<Long> before = strange.stream().findFirst().map(one -> one.position() - 1);
        RelayPosition upTo = ahead != null
                ? kept
                : before.map(position -> new RelayPosition(read.relay(), position))
                        .orElse(read);
        List<Fetched.One> known =
                deliveries.stream().filter(one -> !strange.contains(one)).toList();
        intake.acceptFetched(new Fetched(url, upTo, known), store);
        strange.forEach(one -> unknown.met(one.delivery().publicKey()));
        if (before.isPresent() || ahead != null) {
            ahead = read;
        }
        return upTo;
    }

    /** Asks Calypso where that is due, and whether a key that was not known is known now. */
    private boolean learnt() {
        if (!unknown.isAskingDue(clock.instant())) {
            return false;
        }
        unknown.asked(clock.instant(), subscriptions.getAsBoolean());
        return unknown.any(intake::knows);
    }

    private void say() {
        state.publish(new RelayState(clock.instant(), null, missed, !intake.isReady(), unknown.events()));
    }
}
