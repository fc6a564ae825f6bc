package dev.coffer.core.payout;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sending side of one payout: where its request stands and since when.
 *
 * @param state     see {@link OutboxState}
 * @param since     when it took that state
 * @param attempts  how many times a send was begun
 * @param maybeSent an attempt once ended without a clear answer; from then on a refusal of a later attempt proves nothing
 * @param notBefore a queued row waits until then; absent: no wait
 * @param lookups   how many times the key was looked up and not found since the row became uncertain
 * @param missingSince the first of those look-ups; cleared when the row leaves {@code UNCERTAIN}
 * @param note      what happened last: the refusal, or why the row waits or is uncertain
 */
public record Outbox(
        OutboxState state,
        Instant since,
        int attempts,
        boolean maybeSent,
        @Nullable Instant notBefore,
        int lookups,
        @Nullable Instant missingSince,
        @Nullable Note note) {

    public static final Duration LONG_MISSING = Duration.ofMinutes(10);

    /** Four look-ups in the first half minute and one a minute from then on make 13 in ten minutes; one may fail. */
    public static final int LONG_MISSING_LOOKUPS = 12;

    /** The note code of a scheduled payout whose time passed before it could be sent. */
    public static final String OVERDUE = "overdue";

    /**
     * What the other side or the machine said.
     *
     * @param code    Calypso's three digits where there are some, else a word of ours such as {@code no-answer}
     * @param text    for people
     * @param traceId what Calypso's support asks for
     */
    public record Note(String code, String text, @Nullable String traceId) {}

    public static Outbox queued(Instant now) {
        return new Outbox(OutboxState.QUEUED, now, 0, false, null, 0, null, null);
    }

    /** A send begins. Committed before the call, or the call does not happen. */
    public Outbox sending(Instant now) {
        return next(OutboxState.SENDING, now, attempts + 1, maybeSent, null, null);
    }

    public Outbox accepted(Instant now) {
        return next(OutboxState.ACCEPTED, now, attempts, maybeSent, null, null);
    }

    public Outbox rejected(Instant now, Note why) {
        return next(OutboxState.REJECTED, now, attempts, maybeSent, null, why);
    }

    /** The attempt ended without a clear answer: money may move because of it. */
    public Outbox uncertain(Instant now, Note why) {
        return next(OutboxState.UNCERTAIN, now, attempts, true, null, why);
    }

    /**
     * The server refused in a way that only a look-up can explain (code {@code 016}: the key was used, or something else is wrong).
     * This attempt itself entered nothing, so {@code maybeSent} stays as it was.
     */
    public Outbox refusedUnclearly(Instant now, Note why) {
        return next(OutboxState.UNCERTAIN, now, attempts, maybeSent, null, why);
    }

    /** Back in the queue: the last attempt certainly left nothing behind, or a person sends again under the same key. */
    public Outbox queuedAgain(Instant now, @Nullable Instant notBefore, @Nullable Note why) {
        return next(OutboxState.QUEUED, now, attempts, maybeSent, notBefore, why);
    }

    /** A person sends again what may be there: from now on a refusal proves nothing. */
    public Outbox resent(Instant now, Note why) {
        return new Outbox(OutboxState.QUEUED, now, attempts, true, null, 0, null, why);
    }

    public Outbox withdrawn(Instant now, Note why) {
        return next(OutboxState.WITHDRAWN, now, attempts, maybeSent, null, why);
    }

    public Outbox neverArrived(Instant now, Note why) {
        return next(OutboxState.NEVER_ARRIVED, now, attempts, maybeSent, null, why);
    }

    /** Looked up by key and not found; the state stays. */
    public Outbox notFound(Instant now) {
        return new Outbox(state, since, attempts, maybeSent, notBefore, lookups + 1, missingFrom(now), note);
    }

    /** A first miss that lies in the future was measured by a clock that was set back since: it counts from now. */
    private Instant missingFrom(Instant now) {
        return missingSince == null || missingSince.isAfter(now) ? now : missingSince;
    }

    /**
     * Whether a person may decide about this uncertain payout: the server has kept answering that it does not have it, for ten
     * minutes. The number of answers stands beside the time, since an hour without a network proves nothing.
     */
    public boolean isLongMissing(Instant now) {
        return state == OutboxState.UNCERTAIN
                && missingSince != null
                && lookups >= LONG_MISSING_LOOKUPS
                && Duration.between(missingSince, now).compareTo(LONG_MISSING) >= 0;
    }

    /** The row waits for a person: the state stays, and {@code why} tells what is to be decided. */
    public Outbox held(Note why) {
        return new Outbox(state, since, attempts, maybeSent, notBefore, lookups, missingSince, why);
    }

    private Outbox next(
            OutboxState next,
            Instant now,
            int attemptsNow,
            boolean maybeSentNow,
            @Nullable Instant notBeforeNow,
            @Nullable Note noteNow) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("a payout does not go from " + state + " to " + next);
        }
        return new Outbox(next, now, attemptsNow, maybeSentNow, notBeforeNow, 0, null, noteNow);
    }
}
