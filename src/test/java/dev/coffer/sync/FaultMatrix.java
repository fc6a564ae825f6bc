package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.sync.Steps.Step;
import dev.coffer.ui.kit.StateText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets one fault begin at one step of one payout and last for a while, then end, and says what the ledger holds, what the person sees
 * and may do, and how it all ends. {@link FaultMatrixTest} holds that against {@code docs/fault-matrix.md}.
 */
final class FaultMatrix {
    /** What goes wrong, with its name in the table. */
    enum Fault {
        PROCESS_DIES("the program dies", null, false),
        DISK_FULL("the disk is full", null, false),
        NO_CONNECTION("no connection", new Failure.Unreachable("refused"), false),
        LOST("time-out or reset, request lost", new Failure.NoAnswer("time-out"), false),
        ANSWER_LOST("time-out or reset, request arrived", new Failure.NoAnswer("time-out"), true),
        FAULT_BEFORE("500 before accepting", new Failure.ServerFault(500, "oops", null), false),
        FAULT_AFTER("500 after accepting", new Failure.ServerFault(500, "oops", null), true),
        UNREADABLE_BEFORE("unreadable answer, not accepted", new Failure.BadAnswer("HTML"), false),
        UNREADABLE_AFTER("unreadable answer, accepted", new Failure.BadAnswer("HTML"), true),
        RATE_LIMIT("429", new Failure.RateLimited(Duration.ofSeconds(9)), false),
        WRONG_SIGNATURE("key or signature refused", new Failure.Unauthorized("003", "Wrong sign", null), false),
        FORBIDDEN("403", new Failure.Forbidden("no right", null), false),
        CLOCK("time stamp refused", new Failure.ClockSkew(Duration.ofSeconds(200)), false),
        KEYRING("keyring locked", new Failure.LockedSecrets("locked"), false),
        REFUSED("clear refusal (001, 010, 014, 015)", new Failure.Rejected("001", "Bad request", null), false),
        REFUSED_016("refusal 016", new Failure.Rejected("016", "Key or validation", null), false),
        REFUSED_UNKNOWN("refusal with an unknown code", new Failure.Rejected("777", "?", null), false),
        STALE("stale reads", null, false);

        final String words;
        // Every failure is a record of values; the compiler cannot see that through the interface.
        @SuppressWarnings("ImmutableEnumChecker")
        final @Nullable Failure failure;

        final boolean accepts;

        Fault(String words, @Nullable Failure failure, boolean accepts) {
            this.words = words;
            this.failure = failure;
            this.accepts = accepts;
        }
    }

    /**
     * One line of the table.
     *
     * @param ledger   the outbox state on disk when the round is over
     * @param sees     the chip on the screen; after a death, at the next start
     * @param may      what the person may do then
     * @param ends     the chip after the fault has passed and Coffer was left alone for a quarter of an hour
     * @param mayInEnd what the person may do in the end
     * @param paid     payouts at Calypso in the end
     */
    record Line(
            Step step,
            Fault fault,
            OutboxState ledger,
            String sees,
            String may,
            String ends,
            String mayInEnd,
            int paid) {

        List<String> cells() {
            return List.of(step.name(), fault.words, ledger.name(), sees, may, ends, mayInEnd, Integer.toString(paid));
        }
    }

    /** Not a failure that the program could take for one. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final MutableClock clock = MutableClock.atNoon();
    private final Calypso calypso = new Calypso();
    private MemoryLedger ledger = new MemoryLedger();
    private boolean paused;
    private boolean diskFull;

    static Line of(Step step, Fault fault) {
        return new FaultMatrix().line(step, fault);
    }

    /** How many payouts Calypso has after the person used the right to send again, where there is one. */
    static int paidAfterSendingAgain(Step step, Fault fault) {
        FaultMatrix matrix = new FaultMatrix();
        matrix.line(step, fault);
        Payout payout = matrix.ledger.only();
        if (payout.outbox().isLongMissing(matrix.clock.instant())) {
            Outbox again = payout.outbox().queuedAgain(matrix.clock.instant(), null, null);
            matrix.ledger.move(payout.id(), payout.outbox(), again);
            matrix.leaveAlone(Duration.ofMinutes(15));
        }
        return matrix.calypso.accepted.size();
    }

    private Line line(Step step, Fault fault) {
        ledger.enter(Payouts.draft(), new IdempotencyKey(UUID.randomUUID()), Payouts.ACCOUNT, "anna", clock.instant());
        boolean inLookup = step.compareTo(Step.BEFORE_LOOKUP) >= 0;
        if (inLookup) {
            calypso.storm = Fault.ANSWER_LOST;
            new Program(Steps.NONE).round();
            calypso.storm = null;
            clock.advance(Duration.ofSeconds(1));
        }
        Program program = new Program(at -> begin(at, step, fault));
        boolean died = program.round();
        OutboxState then = ledger.only().outbox().state();
        if (died) {
            calypso.storm = Fault.NO_CONNECTION;
            new Program(Steps.NONE).round();
        }
        String sees = chip();
        String may = may();
        calypso.storm = null;
        leaveAlone(Duration.ofMinutes(15));
        return new Line(step, fault, then, sees, may, chip(), may(), calypso.accepted.size());
    }

    private void begin(Step at, Step chosen, Fault fault) {
        if (at != chosen) {
            return;
        }
        switch (fault) {
            case PROCESS_DIES -> throw new Death();
            case DISK_FULL -> {
                ledger.fillDisk();
                diskFull = true;
            }
            default -> calypso.storm = fault;
        }
    }

    /** The fault is over; the program is started again, as after a death, and nobody touches it. */
    private void leaveAlone(Duration time) {
        MemoryLedger rest = new MemoryLedger();
        rest.rows.putAll(ledger.rows);
        ledger = rest;
        diskFull = false;
        Program program = new Program(Steps.NONE);
        for (long s = 0; s < time.toSeconds(); s++) {
            clock.advance(Duration.ofSeconds(1));
            program.round();
        }
    }

    private String chip() {
        return StateText.of(ledger.only()).label();
    }

    private String may() {
        if (diskFull) {
            return paused ? "free some space (sending is paused and says so)" : "free some space";
        }
        Payout payout = ledger.only();
        OutboxState state = payout.outbox().state();
        List<String> rights = new ArrayList<>();
        if (paused) {
            rights.add("mend the cause and refresh");
        }
        if (state == OutboxState.QUEUED && state.canBecome(OutboxState.WITHDRAWN)) {
            rights.add("withdraw");
        }
        if (payout.outbox().isLongMissing(clock.instant())) {
            rights.add("send again with the same key, or close");
        }
        if (state == OutboxState.REJECTED) {
            rights.add("correct it as a new payout");
        }
        return rights.isEmpty() ? "wait" : String.join(", ", rights);
    }

    /** Sender and reconciler as one run of the program has them. */
    private final class Program {
        private final StatusBoard board = new StatusBoard(clock, new Random(7));
        private final OutboxSender sender;
        private final Reconciler reconciler;

        Program(Steps steps) {
            LedgerThread thread = new LedgerThread(ledger, Runnable::run);
            this.sender = new OutboxSender(thread, calypso, Payouts.ACCOUNT, new ServerClock(), clock, board, steps);
            this.reconciler = new Reconciler(thread, calypso, Payouts.ACCOUNT, clock, board, steps);
        }

        /** True when the program died. What else is thrown ends up in the log, and the next round tries again. */
        boolean round() {
            try {
                run(sender::drain);
                run(reconciler::lookUpDue);
                paused = board.status().current().paused() != null;
                return false;
            } catch (Death e) {
                return true;
            }
        }

        private static void run(Runnable work) {
            try {
                work.run();
            } catch (FailureException e) {
                // As SingleFlight does.
            }
        }
    }

    /** Accepts each key once, and behaves as the storm says. */
    private static final class Calypso implements PayoutGateway {
        final Map<IdempotencyKey, RemotePayout> accepted = new HashMap<>();

        @Nullable
        Fault storm;

        @Override
        public RemotePayout create(Payout payout) {
            Fault now = storm;
            Failure failure = now == null ? null : now.failure;
            if (now != null && failure != null && !now.accepts) {
                throw new FailureException(failure);
            }
            if (accepted.containsKey(payout.key())) {
                throw new FailureException(
                        new Failure.Rejected("016", "Key " + payout.key() + " already exists", null));
            }
            RemotePayout remote = Payouts.remote(payout, PayoutState.CREATED);
            accepted.put(payout.key(), remote);
            if (failure != null) {
                throw new FailureException(failure);
            }
            return remote;
        }

        @Override
        public Optional<RemotePayout> findByKey(IdempotencyKey key) {
            Fault now = storm;
            if (now != null && now.failure != null) {
                throw new FailureException(now.failure);
            }
            return now == Fault.STALE ? Optional.empty() : Optional.ofNullable(accepted.get(key));
        }

        @Override
        public Optional<RemotePayout> findById(String remoteId) {
            throw new UnsupportedOperationException("no poller here");
        }
    }
}
