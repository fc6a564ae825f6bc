package dev.coffer.store;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.OverrideReason;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange.Kind;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.UnfinishedPayout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in SQLite. Each method is one transaction and returns the payout as the disk now has it, never as the caller meant it.
 * Called on the database thread.
 */
public final class SqlitePayoutLedger implements PayoutLedger {
    private final Database database;

    public SqlitePayoutLedger(Database database) {
        this.database = database;
    }

    @Override
    public Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
        return database.write(handle -> {
            Optional<Payout> first = PayoutQueries.byDraft(handle, draft.draftId());
            if (first.isPresent()) {
                return first.get();
            }
            refuseSecondAttempt(handle, draft);
            Outbox queued = Outbox.queued(now);
            new PayoutColumns()
                    .intent(draft, key, account, issuedBy, now)
                    .outbox(queued)
                    .insert(handle);
            Payout entered = PayoutQueries.byDraft(handle, draft.draftId()).orElseThrow();
            if (!entered.draft().equals(draft)) {
                // For example half a character, which no encoding can keep. What was shown must be what is sent.
                throw database.refuse(
                        "The ledger cannot keep this payout exactly as it was shown. Nothing was saved and nothing"
                                + " was sent. Type the comment and the claim reference again.");
            }
            new Timeline(handle, entered.id(), now)
                    .append(new Timeline.Line(
                            Kind.OUTBOX,
                            null,
                            queued.state().name(),
                            OverrideReason.of(draft.overrideReason()).sentence()));
            return entered;
        });
    }

    private void refuseSecondAttempt(Handle handle, PayoutDraft draft) {
        PayoutId previous = draft.previousAttempt();
        if (previous == null) {
            return;
        }
        handle.createQuery("SELECT id FROM payout WHERE previous_attempt = :previous")
                .bind("previous", previous.value())
                .map((row, context) -> row.getLong(1))
                .findFirst()
                .ifPresent(next -> {
                    throw database.refuse("Payout " + previous + " was already tried again, as payout " + next
                            + ". Nothing was saved and nothing was sent. Look at that payout first.");
                });
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return database.read(handle -> PayoutQueries.find(handle, id));
    }

    @Override
    public Optional<Payout> findByDraft(UUID draftId) {
        return database.read(handle -> PayoutQueries.byDraft(handle, draftId));
    }

    private static Payout existing(Handle handle, PayoutId id) {
        return PayoutQueries.find(handle, id)
                .orElseThrow(() -> new IllegalArgumentException("there is no payout " + id));
    }

    @Override
    public List<Payout> inOutbox(String account, OutboxState state) {
        return database.read(handle -> PayoutQueries.inOutbox(handle, account, state));
    }

    @Override
    public List<Payout> open(String account) {
        return database.read(handle -> PayoutQueries.open(handle, account));
    }

    @Override
    public List<UnfinishedPayout> unfinished(String account) {
        return database.read(handle -> PayoutQueries.unfinished(handle, account));
    }

    @Override
    public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
        if (next.state() == OutboxState.ACCEPTED) {
            throw new IllegalArgumentException("a payout is accepted together with what Calypso answered");
        }
        if (next.state() != expected.state()) {
            requireStep(expected, next);
        }
        return database.write(
                handle -> step(handle, id, expected, next) ? PayoutQueries.find(handle, id) : Optional.empty());
    }

    /** Inside the caller's transaction, for a payout that was read in it. */
    static void step(Handle handle, Payout payout, Outbox next) {
        requireStep(payout.outbox(), next);
        step(handle, payout.id(), payout.outbox(), next);
    }

    private static boolean step(Handle handle, PayoutId id, Outbox expected, Outbox next) {
        if (!new PayoutColumns().outbox(next).updateIf(handle, id, expected)) {
            return false;
        }
        if (next.state() != expected.state()) {
            new Timeline(handle, id, next.since()).append(step(expected, next, detail(next)));
        }
        return true;
    }

    @Override
    public Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
        if (accepted.state() != OutboxState.ACCEPTED) {
            throw new IllegalArgumentException("an accepted payout is " + OutboxState.ACCEPTED);
        }
        requireStep(expected, accepted);
        return database.write(handle -> {
            Optional<Payout> payout = PayoutQueries.find(handle, id);
            if (payout.isEmpty()) {
                return payout;
            }
            Reading reading = Reading.first(remote, withTwin(handle, payout.get(), remote, mismatch));
            boolean changed = columns(payout.get(), reading, accepted.since())
                    .outbox(accepted)
                    .updateIf(handle, id, expected);
            if (!changed) {
                return Optional.empty();
            }
            Timeline timeline = new Timeline(handle, id, accepted.since());
            timeline.append(step(expected, accepted, "Calypso id " + remote.remoteId()));
            WithdrawalErrors.replace(handle, id, remote.errors());
            reading.lines().forEach(timeline::append);
            return PayoutQueries.find(handle, id);
        });
    }

    /** Brought in without a key, and then adopted by its own: nobody may count it twice unawares. */
    private static @Nullable String withTwin(
            Handle handle, Payout payout, RemotePayout remote, @Nullable String mismatch) {
        return PayoutQueries.twin(handle, payout, remote)
                .map(twin -> (mismatch == null ? "" : mismatch + " ") + "At Calypso this is the same payout as payout "
                        + twin + " here: it was paid once and counts twice in totals.")
                .orElse(mismatch);
    }

    @Override
    public Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt) {
        return database.write(handle -> {
            Payout payout = existing(handle, id);
            RemotePayout known = payout.remote();
            if (known == null) {
                throw new IllegalStateException("payout " + id + " is not accepted yet");
            }
            Reading reading = Reading.next(known, payout.mismatch(), remote, mismatch);
            if (reading.remote().equals(known) && reading.lines().isEmpty()) {
                new PayoutColumns().set("remote_read_at", readAt.toEpochMilli()).update(handle, id);
            } else {
                columns(payout, reading, readAt).update(handle, id);
                WithdrawalErrors.replace(handle, id, reading.remote().errors());
                Timeline timeline = new Timeline(handle, id, readAt);
                reading.lines().forEach(timeline::appendNew);
            }
            return existing(handle, id);
        });
    }

    @Override
    public void remark(PayoutId id, String subject, String detail, Instant now) {
        database.write(handle -> {
            Payout payout = existing(handle, id);
            new Timeline(handle, id, now).append(Timeline.Line.remark(subject, detail));
            return payout;
        });
    }

    /** A claim reference is the same whatever the case of its letters; this only ever warns. */
    @Override
    public List<Payout> similar(PayoutDraft draft, Instant since) {
        return database.read(handle -> PayoutQueries.similar(handle, draft, since));
    }

    private static PayoutColumns columns(Payout payout, Reading reading, Instant readAt) {
        return new PayoutColumns()
                .remote(payout.draft(), payout.key(), reading.remote())
                .set("mismatch", reading.mismatch())
                .set("remote_read_at", readAt.toEpochMilli());
    }

    private static void requireStep(Outbox from, Outbox to) {
        if (!from.state().canBecome(to.state())) {
            throw new IllegalStateException("a payout does not go from " + from.state() + " to " + to.state());
        }
    }

    private static Timeline.Line step(Outbox from, Outbox to, @Nullable String detail) {
        return new Timeline.Line(Kind.OUTBOX, from.state().name(), to.state().name(), detail);
    }

    private static @Nullable String detail(Outbox next) {
        Outbox.Note note = next.note();
        if (note == null) {
            return next.state() == OutboxState.SENDING ? "attempt " + next.attempts() : null;
        }
        String code = note.code().matches("\\d{3}") ? "code " + note.code() + ": " : "";
        return code + note.text() + (note.traceId() == null ? "" : " (trace " + note.traceId() + ")");
    }
}
