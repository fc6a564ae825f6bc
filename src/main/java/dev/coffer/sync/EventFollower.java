package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.EventQueue;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.ValidationText;
import dev.coffer.core.webhook.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an event does: the payout that it names is read from Calypso, and what Calypso answers is recorded. What the event claims is
 * never recorded. Events wait on the disk until they have had their effect, so a restart forgets none; one that has its effect twice
 * changes nothing.
 */
public final class EventFollower {
    private static final Logger log = LoggerFactory.getLogger(EventFollower.class);
    private static final int AT_A_TIME = 100;
    private static final Duration RETRY = Duration.ofSeconds(5);

    /**
     * Whom an event wakes.
     *
     * @param uncertain asks for a payout's key at once: it may be the one whose create call had no clear answer
     * @param balances  asks for the balances at once
     */
    public record Woken(PayoutPoller poller, Runnable uncertain, Runnable balances) {}

    private final EventQueue queue;
    private final LedgerThread ledger;
    private final String account;
    private final Clock clock;
    private final StatusBoard board;
    private final Woken woken;
    private final ReadPauses pauses;
    private final FailureReach reach = new FailureReach();
    private long heardUpTo;
    private volatile boolean stopped;
    private volatile @Nullable Instant failedAt;

    public EventFollower(
            EventQueue queue, LedgerThread ledger, String account, Clock clock, StatusBoard board, Woken woken) {
        this.queue = queue;
        this.ledger = ledger;
        this.account = account;
        this.clock = clock;
        this.board = board;
        this.woken = woken;
        this.pauses = new ReadPauses(clock);
    }

    SingleFlight on(Executor io) {
        return new SingleFlight(io, this::follow);
    }

    void stop() {
        stopped = true;
    }

    /** The pulse's turn of every second, and whether what could not be read before is due again. */
    boolean tick() {
        board.events().tick();
        Instant failed = failedAt;
        return failed == null
                || failed.isAfter(clock.instant())
                || !failed.plus(board.pace(RETRY)).isAfter(clock.instant());
    }

    /**
     * Works once on everything that waits, then returns. What is about a payout being sent waits on, and so does what is about one that
     * cannot be read, which holds up no other; only a failure that every request would have ends the round.
     */
    void follow() {
        failedAt = null;
        reach.answered();
        List<StoredEvent> batch = waitingAfter(0);
        while (!batch.isEmpty() && !stopped) {
            if (!work(batch)) {
                failedAt = clock.instant();
                return;
            }
            batch = waitingAfter(batch.getLast().position());
        }
    }

    private List<StoredEvent> waitingAfter(long position) {
        return ledger.call(book -> queue.waiting(position, AT_A_TIME));
    }

    /** Each payout is read once, however many events name it. False when nothing can be read at present. */
    private boolean work(List<StoredEvent> batch) {
        Map<EventOutcome, List<StoredEvent>> outcomes = new EnumMap<>(EventOutcome.class);
        Map<PayoutId, List<StoredEvent>> toRead = new LinkedHashMap<>();
        for (StoredEvent event : batch) {
            Optional<Payout> payout = ledger.call(book -> payoutOf(event.event()));
            hear(event, payout);
            EventOutcome at = atOnce(event.event(), payout.orElse(null));
            if (at == EventOutcome.READ) {
                toRead.computeIfAbsent(payout.orElseThrow().id(), id -> new ArrayList<>())
                        .add(event);
            } else {
                outcomes.computeIfAbsent(at, outcome -> new ArrayList<>()).add(event);
            }
        }
        outcomes.forEach(this::done);
        for (Map.Entry<PayoutId, List<StoredEvent>> one : toRead.entrySet()) {
            if (stopped || !read(one.getKey(), one.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Once for each event: one that waits for an answer must not pass for news at every round. */
    private void hear(StoredEvent event, Optional<Payout> payout) {
        if (event.position() > heardUpTo) {
            heardUpTo = event.position();
            payout.ifPresentOrElse(known -> board.events().heardOf(known.id()), board.events()::heard);
        }
    }

    private Optional<Payout> payoutOf(WebhookEvent event) {
        return event.namesPayout() ? queue.announced(event) : Optional.empty();
    }

    /** What becomes of an event without asking Calypso; {@code READ} where that is what it takes. */
    private EventOutcome atOnce(WebhookEvent event, @Nullable Payout payout) {
        if (event.type().equals(WebhookEvent.FUNDS_DELIVERED)) {
            woken.balances().run();
            return EventOutcome.BALANCES;
        }
        if (!event.namesPayout()) {
            return EventOutcome.NOTED;
        }
        if (payout == null) {
            return EventOutcome.OFFERED;
        }
        if (!payout.account().equals(account)) {
            return EventOutcome.OTHER_ACCOUNT;
        }
        return saysNothingNew(event, payout) ? EventOutcome.KNOWN : EventOutcome.READ;
    }

    /** Late and doubled events of a payout that is through need no request each. One that contradicts what is known does. */
    private static boolean saysNothingNew(WebhookEvent event, Payout payout) {
        RemotePayout known = payout.remote();
        String hash = event.hash();
        return known != null
                && known.state().isFinal()
                && known.state().code().equals(event.payoutStatus())
                && !event.isValidationError()
                && (hash == null || hash.equals(known.transactionHash()));
    }

    private boolean read(PayoutId id, List<StoredEvent> events) {
        if (pauses.holds(id)) {
            return true;
        }
        try {
            return readNow(id, events);
        } catch (FailureException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Payout {} could not be read because of its events; it is asked about again", id, e);
            setAside(id);
            return true;
        }
    }

    private boolean readNow(PayoutId id, List<StoredEvent> events) {
        Optional<Payout> found = ledger.call(book -> book.find(id));
        if (found.isEmpty()) {
            done(EventOutcome.OFFERED, events);
            return true;
        }
        Payout payout = found.get();
        switch (payout.outbox().state()) {
            case ACCEPTED -> {
                Optional<Failure> failure = woken.poller().ask(payout);
                if (failure.isPresent()) {
                    return failed(id, failure.get());
                }
                reach.answered();
                board.events().kept(id);
                ledger.call(book -> book.find(id)).ifPresent(now -> watch(now, events));
            }
            case QUEUED, SENDING -> {
                // The event was quicker than the answer to the create call; it has its effect once that is known.
                return true;
            }
            case UNCERTAIN, NEVER_ARRIVED -> woken.uncertain().run();
            case REJECTED, WITHDRAWN -> log.warn("An event came for payout {}, which was not sent", id);
        }
        events.forEach(event -> remark(id, event.event()));
        done(EventOutcome.READ, events);
        pauses.end(id);
        return true;
    }

    private boolean failed(PayoutId id, Failure failure) {
        FailureReach.Of whom = reach.of(failure);
        if (whom != FailureReach.Of.ALL) {
            setAside(id);
        }
        return whom == FailureReach.Of.ONE;
    }

    /** Its events made polling slow, and then had no effect: until they have, it is polled as if none had come. */
    private void setAside(PayoutId id) {
        pauses.begin(id);
        board.events().promised(id);
    }

    private void watch(Payout payout, List<StoredEvent> events) {
        RemotePayout remote = payout.remote();
        boolean ahead = remote != null
                && events.stream()
                        .map(event -> event.event().payoutStatus())
                        .filter(Objects::nonNull)
                        .anyMatch(claimed -> remote.state().canBecome(new PayoutState(claimed)));
        if (ahead) {
            board.events().promised(payout.id());
        }
    }

    private void remark(PayoutId id, WebhookEvent event) {
        if (event.isValidationError()) {
            String words = ValidationText.of(event);
            ledger.call(book -> {
                // Seen before when the program ended between this line and the next.
                if (!queue.isRemarked(id, ValidationText.SUBJECT, words)) {
                    book.remark(id, ValidationText.SUBJECT, words, clock.instant());
                }
                return id;
            });
        }
    }

    private void done(EventOutcome outcome, List<StoredEvent> events) {
        try {
            ledger.call(book -> {
                queue.done(events, outcome, clock.instant());
                return outcome;
            });
        } catch (FailureException e) {
            log.warn("What became of {} events was not written; they are worked on again", events.size());
            throw e;
        }
    }
}
