package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IntentCheck;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.sync.Steps.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends queued payouts, one at a time, each at most once for a clear answer. A payout is durably {@code SENDING} before the first byte
 * leaves; what comes back, or does not, decides by {@link SendVerdict}. There is one sender in one process (the workspace's lock
 * sees to that), so a {@code SENDING} row that this sender does not hold was left by a crash and becomes uncertain.
 */
public final class OutboxSender {
    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    /** Why a payout that a dead process was sending is uncertain. */
    public static final Outbox.Note INTERRUPTED =
            new Outbox.Note("interrupted", "The console stopped while this payout was being sent.", null);

    private static final Outbox.Note UNWRITTEN =
            new Outbox.Note("unwritten", "The disk could not take what became of this payout when it was sent.", null);

    private static final Outbox.Note LATE = new Outbox.Note(
            Outbox.OVERDUE,
            "Its time passed before it could be sent, so it was not sent. Withdraw it, and enter it again if it is still to be paid.",
            null);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final LedgerThread ledger;
    private final PayoutGateway gateway;
    private final String account;
    private final ServerClock serverClock;
    private final Clock clock;
    private final StatusBoard board;
    private final Steps steps;
    private volatile @Nullable String refusedKey;
    private volatile @Nullable Duration refusedAt;
    /** Rows that have waited since before this moment are tried at once: a person asked. */
    private volatile Instant askedAt = Instant.MIN;

    private volatile boolean stopped;
    private @Nullable PayoutId unwritten;
    private @Nullable String diskTrouble;

    public OutboxSender(
            LedgerThread ledger,
            PayoutGateway gateway,
            String account,
            ServerClock serverClock,
            Clock clock,
            StatusBoard board,
            Steps steps) {
        this.ledger = ledger;
        this.gateway = gateway;
        this.account = account;
        this.serverClock = serverClock;
        this.clock = clock;
        this.board = board;
        this.steps = steps;
    }

    /** Wakes this sender up on {@code io}, never twice at once. */
    SingleFlight on(Executor io) {
        return new SingleFlight(io, this::drain);
    }

    /** A person changed something or asked again: a refused key is given another chance. */
    void resume() {
        askedAt = clock.instant();
        refusedKey = null;
        refusedAt = null;
    }

    /** Nothing new is claimed from now on; a call under way is finished. */
    void stop() {
        stopped = true;
    }

    /** Sends everything that is due, then returns. */
    void drain() {
        if (stopped) {
            return;
        }
        String held = board.held();
        if (held != null) {
            board.paused(held);
            return;
        }
        try {
            settleOrphans();
            sendDue();
        } catch (FailureException e) {
            waitForDisk(e.failure());
        }
    }

    private void sendDue() {
        while (!stopped) {
            String pause = pauseReason();
            board.paused(pause == null ? diskTrouble : pause);
            if (pause != null) {
                return;
            }
            steps.reached(Step.BEFORE_CLAIM);
            Optional<Payout> claimed = claimNext();
            diskTrouble = null;
            if (claimed.isEmpty()) {
                board.paused(null);
                return;
            }
            steps.reached(Step.AFTER_CLAIM);
            send(claimed.get());
        }
    }

    /** Only the ledger's own failures come up to here. Nothing is claimed while they last; the next wake-up tries again. */
    private void waitForDisk(Failure failure) {
        String detail = failure instanceof Failure.Storage storage ? storage.detail() : failure.technical();
        PayoutId lost = unwritten;
        String trouble = lost == null
                ? detail
                : "What became of payout " + lost
                        + " could not be written to the disk. Do not pay it again: it is looked up by its key as soon as the disk can be"
                        + " written. Free some space.";
        if (!trouble.equals(diskTrouble)) {
            log.error("Sending waits for the disk; payout in doubt: {}; {}", lost, failure.technical());
        }
        diskTrouble = trouble;
        board.paused(trouble);
    }

    private void settleOrphans() {
        for (Payout orphan : ledger.call(book -> book.inOutbox(account, OutboxState.SENDING))) {
            Outbox.Note why = orphan.id().equals(unwritten) ? UNWRITTEN : INTERRUPTED;
            Outbox uncertain = orphan.outbox().uncertain(clock.instant(), why);
            ledger.call(book -> book.move(orphan.id(), orphan.outbox(), uncertain));
        }
        unwritten = null;
    }

    private Optional<Payout> claimNext() {
        return ledger.call(book -> {
            Instant now = clock.instant();
            for (Payout payout : book.inOutbox(account, OutboxState.QUEUED)) {
                if (payout.isOverdue() || isOverdue(payout, now)) {
                    hold(book, payout, now);
                } else if (isDue(payout.outbox(), now)) {
                    return book.move(
                            payout.id(), payout.outbox(), payout.outbox().sending(now));
                }
            }
            return Optional.empty();
        });
    }

    /**
     * A waiting row is due when its delay is over. A delay of more than an hour is none of ours (the longest is about four minutes, and
     * {@code Retry-After} is capped): the clock was set back.
     */
    private boolean isDue(Outbox outbox, Instant now) {
        Instant notBefore = outbox.notBefore();
        return notBefore == null
                || !notBefore.isAfter(now)
                || notBefore.isAfter(now.plus(LONGEST_DELAY))
                || outbox.since().isBefore(askedAt);
    }

    /**
     * What was to be paid at ten must not be paid the day after without a question: what Calypso does with an execution date in the past
     * is not documented (calypso-api.md section 6.1). A payout that may have been sent before goes out again under its key.
     */
    private static boolean isOverdue(Payout payout, Instant now) {
        ExecutionDate date = payout.draft().executionDate();
        return date != null && date.instant().isBefore(now) && !payout.outbox().maybeSent();
    }

    private static void hold(PayoutLedger book, Payout payout, Instant now) {
        if (!payout.isOverdue()) {
            book.move(payout.id(), payout.outbox(), payout.outbox().held(LATE));
            book.remark(payout.id(), "overdue", LATE.text(), now);
        }
    }

    private void send(Payout payout) {
        RemotePayout answer;
        try {
            steps.reached(Step.BEFORE_CALL);
            answer = gateway.create(payout);
        } catch (FailureException e) {
            steps.reached(Step.AFTER_ANSWER);
            settle(payout, e.failure());
            return;
        } catch (RuntimeException e) {
            log.error("Sending payout {} met a bug; it is uncertain now", payout.id(), e);
            settle(payout, new Failure.NoAnswer("The console met an error of its own while sending."));
            return;
        }
        steps.reached(Step.AFTER_ANSWER);
        board.answered();
        String mismatch = IntentCheck.difference(payout, answer);
        unwritten = payout.id();
        ledger.call(book -> book.accept(
                        payout.id(), payout.outbox(), payout.outbox().accepted(clock.instant()), answer, mismatch)
                .or(() -> acceptDoubted(book, payout.id(), answer, mismatch)));
        unwritten = null;
        steps.reached(Step.AFTER_SETTLE);
    }

    /** Another session may have taken the payout for interrupted while the answer was on its way. */
    private Optional<Payout> acceptDoubted(
            PayoutLedger book, PayoutId id, RemotePayout answer, @Nullable String mismatch) {
        return book.find(id)
                .map(Payout::outbox)
                .filter(outbox -> outbox.state() == OutboxState.UNCERTAIN)
                .flatMap(outbox -> book.accept(id, outbox, outbox.accepted(clock.instant()), answer, mismatch));
    }

    private void settle(Payout payout, Failure failure) {
        log.info(
                "Payout {} not accepted at attempt {}: {}",
                payout.id(),
                payout.outbox().attempts(),
                failure.technical());
        board.failed(failure);
        if (SendVerdict.pausesSending(failure)) {
            refusedKey = pauseSentence(failure);
            refusedAt =
                    failure instanceof Failure.ClockSkew ? serverClock.offset().current() : null;
        }
        Outbox next = SendVerdict.after(payout.outbox(), failure, clock.instant());
        unwritten = payout.id();
        ledger.call(book -> book.move(payout.id(), payout.outbox(), next));
        unwritten = null;
        steps.reached(Step.AFTER_SETTLE);
    }

    private @Nullable String pauseReason() {
        if (serverClock.stopsSending()) {
            long seconds = serverClock.offset().current().toSeconds();
            return "this computer's clock is " + Math.abs(seconds) + " s " + (seconds > 0 ? "behind" : "ahead of")
                    + " Calypso's. Set the clock; then sending goes on by itself.";
        }
        Duration then = refusedAt;
        if (then != null && !then.equals(serverClock.offset().current())) {
            resume();
        }
        String doubt = board.clockDoubt();
        return doubt == null ? refusedKey : doubt;
    }

    private static String pauseSentence(Failure failure) {
        return switch (failure) {
            case Failure.ClockSkew ignored ->
                "Calypso refuses this computer's time. Set the clock; then sending goes on by itself.";
            case Failure.LockedSecrets ignored -> "the keyring is locked. Unlock it, then refresh.";
            case Failure.Forbidden ignored ->
                "this API key may not create payouts. Ask Calypso's support, then refresh.";
            default -> "Calypso refuses the API key or its signature. Check Settings, then refresh.";
        };
    }
}
