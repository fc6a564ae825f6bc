package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IntentCheck;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the payouts that Calypso has until each is final, at the pace of {@link PollPlan}. */
public final class PayoutPoller {
    private static final Logger log = LoggerFactory.getLogger(PayoutPoller.class);

    private final LedgerThread ledger;
    private final PayoutLookup calypso;
    private final String account;
    private final Clock clock;
    private final StatusBoard board;
    private final Runnable balancesChanged;
    private final Map<PayoutId, Instant> lastTried = new ConcurrentHashMap<>();
    private volatile boolean everything;
    private volatile boolean stopped;

    /** @param balancesChanged told when a payout's state moved, since the balance may have moved with it */
    public PayoutPoller(
            LedgerThread ledger,
            PayoutLookup calypso,
            String account,
            Clock clock,
            StatusBoard board,
            Runnable balancesChanged) {
        this.ledger = ledger;
        this.calypso = calypso;
        this.account = account;
        this.clock = clock;
        this.board = board;
        this.balancesChanged = balancesChanged;
    }

    SingleFlight on(Executor io) {
        return new SingleFlight(io, this::readDue);
    }

    /** The next round asks about every open payout, whatever the plan says. */
    void askEverything() {
        everything = true;
    }

    void stop() {
        stopped = true;
    }

    void readDue() {
        boolean all = everything;
        everything = false;
        List<Payout> open = ledger.call(book -> book.open(account));
        lastTried.keySet().retainAll(open.stream().map(Payout::id).toList());
        for (Payout payout : open) {
            if (stopped) {
                return;
            }
            if (all || isDue(payout)) {
                read(payout);
            }
        }
    }

    private boolean isDue(Payout payout) {
        Instant read = payout.remoteReadAt() == null ? payout.outbox().since() : payout.remoteReadAt();
        Instant last = lastTried.getOrDefault(payout.id(), read);
        Instant next = PollPlan.nextRead(payout, last);
        // See Reconciler: a clock that was set back must not silence the polls.
        Duration wait = Duration.between(last, next).multipliedBy(slower(payout));
        return last.isAfter(clock.instant()) || !last.plus(board.pace(wait)).isAfter(clock.instant());
    }

    /** One that is scheduled sleeps by the plan alone: its time must not be slept through. */
    private int slower(Payout payout) {
        boolean scheduled = payout.draft().executionDate() != null;
        return board.events().announces(payout.id()) && !scheduled ? PollPlan.SLOWER_WITH_EVENTS : 1;
    }

    private void read(Payout payout) {
        try {
            look(payout, true);
        } catch (RuntimeException e) {
            log.error("Payout {} could not be read; the others are, and it is asked about again", payout.id(), e);
        }
    }

    /**
     * Reads one payout now, because an event named it, and records what Calypso answers.
     *
     * @return why it could not be read; empty where Calypso answered, be it that it does not find the payout
     */
    Optional<Failure> ask(Payout payout) {
        return look(payout, false);
    }

    private Optional<Failure> look(Payout payout, boolean polled) {
        lastTried.put(payout.id(), clock.instant());
        try {
            RemotePayout before = payout.remote();
            Optional<RemotePayout> answer =
                    before == null ? calypso.findByKey(payout.key()) : calypso.findById(before.remoteId());
            board.answered();
            if (answer.isEmpty()) {
                log.warn("Calypso does not find payout {}, which it had accepted; it is asked again", payout.id());
                return Optional.empty();
            }
            RemotePayout remote = answer.get();
            ledger.call(
                    book -> book.record(payout.id(), remote, IntentCheck.difference(payout, remote), clock.instant()));
            PayoutState state = before == null ? null : before.state();
            if (!remote.state().equals(state)) {
                if (polled) {
                    board.events().polled(payout.id(), remote.state());
                }
                balancesChanged.run();
            }
            return Optional.empty();
        } catch (FailureException e) {
            board.failed(e.failure(), payout.id());
            log.info("Reading payout {} failed: {}", payout.id(), e.failure().technical());
            return Optional.of(e.failure());
        }
    }
}
