package dev.coffer.sync;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.payout.Outbox;
import java.time.Duration;
import java.time.Instant;

/**
 * What a send that failed makes of its payout: the fault matrix in code. The one question is whether Calypso may have the payout; where
 * that is not certain, the payout is uncertain, whatever would be more convenient.
 */
final class SendVerdict {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int LONGEST_WAIT_STEP = 7;

    private SendVerdict() {}

    /** @param sending the outbox as claimed */
    static Outbox after(Outbox sending, Failure failure, Instant now) {
        Outbox.Note note = note(failure);
        return switch (failure) {
            case Failure.Unreachable ignored -> sending.queuedAgain(now, now.plus(waitAfter(sending.attempts())), note);
            case Failure.RateLimited it -> sending.queuedAgain(now, now.plus(it.retryAfter()), note);
            case Failure.Unauthorized ignored -> sending.queuedAgain(now, null, note);
            case Failure.Forbidden ignored -> sending.queuedAgain(now, null, note);
            case Failure.ClockSkew ignored -> sending.queuedAgain(now, null, note);
            case Failure.LockedSecrets ignored -> sending.queuedAgain(now, null, note);
            case Failure.Rejected ignored -> afterRefusal(sending, failure, note, now);
            case Failure.NoAnswer ignored -> sending.uncertain(now, note);
            case Failure.ServerFault ignored -> sending.uncertain(now, note);
            case Failure.BadAnswer ignored -> sending.uncertain(now, note);
            case Failure.Storage ignored -> sending.uncertain(now, note);
        };
    }

    /** Whether nothing more should be sent until a person has changed something. */
    static boolean pausesSending(Failure failure) {
        return failure instanceof Failure.Unauthorized
                || failure instanceof Failure.Forbidden
                || failure instanceof Failure.ClockSkew
                || failure instanceof Failure.LockedSecrets;
    }

    /** A refusal speaks for one request only: if an earlier one may have arrived, the payout stays uncertain. */
    private static Outbox afterRefusal(Outbox sending, Failure failure, Outbox.Note note, Instant now) {
        return failure.certainlyNotAccepted() && !sending.maybeSent()
                ? sending.rejected(now, note)
                : sending.refusedUnclearly(now, note);
    }

    /** 2, 4, 8 … 256 s. */
    private static Duration waitAfter(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, LONGEST_WAIT_STEP));
    }

    static Outbox.Note note(Failure failure) {
        return switch (failure) {
            case Failure.Rejected it -> new Outbox.Note(it.code(), it.text(), it.traceId());
            case Failure.Unauthorized it -> new Outbox.Note(it.code(), it.text(), it.traceId());
            case Failure.Forbidden it -> new Outbox.Note("forbidden", it.text(), it.traceId());
            case Failure.ServerFault it ->
                new Outbox.Note("server-fault", "Status " + it.status() + ": " + it.text(), it.traceId());
            case Failure.Unreachable it -> new Outbox.Note("unreachable", it.detail(), null);
            case Failure.NoAnswer it -> new Outbox.Note("no-answer", it.detail(), null);
            case Failure.BadAnswer it -> new Outbox.Note("bad-answer", it.detail(), null);
            case Failure.RateLimited it ->
                new Outbox.Note(
                        "rate-limited",
                        "Calypso asked to wait " + it.retryAfter().toSeconds() + " s",
                        null);
            case Failure.ClockSkew it ->
                new Outbox.Note(
                        "clock",
                        "Calypso refused the time stamp; clocks differ by "
                                + it.offset().toSeconds() + " s",
                        null);
            case Failure.LockedSecrets it -> new Outbox.Note("secrets-locked", it.detail(), null);
            case Failure.Storage it -> new Outbox.Note("storage", it.detail(), null);
        };
    }
}
