package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IntentCheck;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.sync.Steps.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of payouts whose send had no clear answer, by asking for their idempotency key: 1, 3, 10 and 30 s after the
 * question arose, then every minute. It never sends. What it finds is compared with the intent before it is believed.
 */
public final class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    /** Between look-ups; together they give 1, 3, 10 and 30 s, then a minute. */
    private static final List<Duration> INTERVALS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(7),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1));

    /** A payout that was just closed is watched closely for an hour: that is when a late request or a late answer would show. */
    private static final Duration CLOSED_WATCH = Duration.ofHours(1);

    private static final Duration CLOSED_INTERVAL = Duration.ofHours(1);

    private final LedgerThread ledger;
    private final PayoutLookup calypso;
    private final String account;
    private final Clock clock;
    private final StatusBoard board;
    private final Steps steps;
    private final Map<PayoutId, Instant> lastTried = new HashMap<>();
    private final Set<PayoutId> unreadable = new HashSet<>();
    private volatile boolean everything;
    private volatile boolean stopped;

    public Reconciler(
            LedgerThread ledger, PayoutLookup calypso, String account, Clock clock, StatusBoard board, Steps steps) {
        this.ledger = ledger;
        this.calypso = calypso;
        this.account = account;
        this.clock = clock;
        this.board = board;
        this.steps = steps;
    }

    SingleFlight on(Executor io) {
        return new SingleFlight(io, this::lookUpDue);
    }

    void stop() {
        stopped = true;
    }

    /** The next round looks up everything, whatever the intervals say. */
    void askEverything() {
        everything = true;
    }

    /** Looks up every payout whose time has come, oldest first. */
    void lookUpDue() {
        boolean all = everything;
        everything = false;
        List<Payout> unresolved = ledger.call(book -> Stream.concat(
                        book.inOutbox(account, OutboxState.UNCERTAIN).stream(),
                        book.inOutbox(account, OutboxState.NEVER_ARRIVED).stream())
                .toList());
        lastTried.keySet().retainAll(unresolved.stream().map(Payout::id).toList());
        for (Payout payout : unresolved) {
            if (stopped) {
                return;
            }
            if (all || isDue(payout)) {
                lookUp(payout);
            }
        }
    }

    private boolean isDue(Payout payout) {
        Instant now = clock.instant();
        Instant last = lastTried.getOrDefault(payout.id(), payout.outbox().since());
        // A clock that was set back leaves moments in the future; they must not silence the look-ups.
        return last.isAfter(now)
                || !last.plus(board.pace(interval(payout.outbox(), now))).isAfter(now);
    }

    private static Duration interval(Outbox outbox, Instant now) {
        if (outbox.state() == OutboxState.NEVER_ARRIVED) {
            boolean fresh = Duration.between(outbox.since(), now).compareTo(CLOSED_WATCH) < 0;
            return fresh ? INTERVALS.getLast() : CLOSED_INTERVAL;
        }
        return INTERVALS.get(Math.min(outbox.lookups(), INTERVALS.size() - 1));
    }

    private void lookUp(Payout payout) {
        lastTried.put(payout.id(), clock.instant());
        Optional<RemotePayout> found;
        try {
            steps.reached(Step.BEFORE_LOOKUP);
            found = calypso.findByKey(payout.key());
            board.answered();
        } catch (FailureException e) {
            board.failed(e.failure());
            log.info("Looking up payout {} failed: {}", payout.id(), e.failure().technical());
            if (e.failure() instanceof Failure.BadAnswer bad && unreadable.add(payout.id())) {
                remark(payout, bad);
            }
            return;
        }
        steps.reached(Step.AFTER_LOOKUP);
        if (found.isPresent()) {
            adopt(payout, found.get());
        } else if (payout.outbox().state() == OutboxState.UNCERTAIN) {
            miss(payout);
        }
    }

    /** Once in a life of the console: why this payout stays uncertain although the server answers. */
    private void remark(Payout payout, Failure.BadAnswer answer) {
        String detail = "Calypso answered the look-up, but the answer could not be read (" + answer.technical()
                + "). It is asked again; do not pay this anew.";
        ledger.call(book -> {
            book.remark(payout.id(), "look-up not readable", detail, clock.instant());
            return payout;
        });
    }

    private void adopt(Payout payout, RemotePayout remote) {
        String mismatch = IntentCheck.difference(payout, remote);
        if (payout.outbox().state() == OutboxState.NEVER_ARRIVED) {
            String late =
                    "Calypso has this payout although it was closed as never arrived. Check whether it was paid a second time.";
            mismatch = mismatch == null ? late : late + " " + mismatch;
        }
        accept(payout, remote, mismatch);
        steps.reached(Step.AFTER_ADOPT);
    }

    private void accept(Payout payout, RemotePayout remote, @Nullable String mismatch) {
        Outbox accepted = payout.outbox().accepted(clock.instant());
        Optional<Payout> done =
                ledger.call(book -> book.accept(payout.id(), payout.outbox(), accepted, remote, mismatch));
        if (done.isEmpty()) {
            // A person decided while the look-up was under way. What was found still counts, whatever they decided.
            ledger.call(book -> book.find(payout.id()))
                    .filter(now -> now.outbox().state().canBecome(OutboxState.ACCEPTED))
                    .filter(now -> now.outbox().state() != OutboxState.SENDING)
                    .ifPresent(now -> adopt(now, remote));
        }
    }

    private void miss(Payout payout) {
        Instant now = clock.instant();
        Outbox missed = payout.outbox().notFound(now);
        Outbox.Note refusal = refusalBehind(payout);
        Outbox next = refusal != null && missed.isLongMissing(now) ? missed.rejected(now, refusal) : missed;
        ledger.call(book -> book.move(payout.id(), payout.outbox(), next));
    }

    /**
     * The refusal that explains why the server has no such payout: no attempt ever ended unclearly, the last one was refused with a
     * code, and the refusal does not name our key (which would mean that the key is in use; calypso-api.md section 4.2).
     */
    private static Outbox.@Nullable Note refusalBehind(Payout payout) {
        Outbox.Note note = payout.outbox().note();
        if (payout.outbox().maybeSent() || note == null || !note.code().matches("\\d{3}")) {
            return null;
        }
        return note.text().contains(payout.key().toString()) ? null : note;
    }
}
