package dev.coffer.store;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.PayoutChange.Kind;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.RemotePayout.Cancellation;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a payout changes in what is known of it. Answers can be stale: a state never goes back, a hash, a fee or a
 * cancellation once known is not lost to an answer that lacks it, and a reading under another Calypso id is an alarm, not news.
 *
 * @param remote   what is known from now on
 * @param mismatch the first difference from the intent that was ever seen
 * @param lines    for the timeline
 */
record Reading(RemotePayout remote, @Nullable String mismatch, List<Timeline.Line> lines) {
    static final String HASH = "transaction hash";
    static final String FEE = "fee";
    static final String ERROR = "withdrawal error";
    static final String CANCELLATION = "cancellation";
    static final String MISMATCH = "mismatch";
    static final String REFUSED_STATE = "refused state";

    /** The first answer about a payout. */
    static Reading first(RemotePayout answer, @Nullable String mismatch) {
        List<Timeline.Line> lines = new ArrayList<>();
        lines.add(new Timeline.Line(Kind.REMOTE, null, answer.state().code(), null));
        remarks(null, answer, lines);
        return new Reading(answer, kept(null, mismatch, lines), List.copyOf(lines));
    }

    static Reading next(
            RemotePayout known, @Nullable String knownMismatch, RemotePayout answer, @Nullable String mismatch) {
        List<Timeline.Line> lines = new ArrayList<>();
        if (!known.remoteId().equals(answer.remoteId())) {
            String other = "Calypso answered with payout " + answer.remoteId() + " where " + known.remoteId()
                    + " was asked for";
            return new Reading(known, kept(knownMismatch, other, lines), List.copyOf(lines));
        }
        boolean same = known.state().equals(answer.state());
        if (!same && !known.state().canBecome(answer.state())) {
            lines.add(Timeline.Line.remark(REFUSED_STATE, answer.state() + " after " + known.state()));
            RemotePayout merged =
                    known.transactionHash() == null ? known.withTransactionHash(answer.transactionHash()) : known;
            remarks(known, merged, lines);
            return new Reading(
                    merged, kept(knownMismatch, contradiction(known, answer, mismatch), lines), List.copyOf(lines));
        }
        if (!same) {
            lines.add(new Timeline.Line(
                    Kind.REMOTE, known.state().code(), answer.state().code(), null));
        }
        RemotePayout merged = completed(answer, known);
        remarks(known, merged, lines);
        return new Reading(merged, kept(knownMismatch, mismatch, lines), List.copyOf(lines));
    }

    private static @Nullable String kept(@Nullable String known, @Nullable String seen, List<Timeline.Line> lines) {
        if (seen != null && !seen.equals(known)) {
            lines.add(Timeline.Line.remark(MISMATCH, seen));
        }
        return known == null ? seen : known;
    }

    private static void remarks(@Nullable RemotePayout known, RemotePayout now, List<Timeline.Line> lines) {
        String hash = now.transactionHash();
        if (hash != null && !hash.equals(known == null ? null : known.transactionHash())) {
            lines.add(Timeline.Line.remark(HASH, hash));
        }
        Amount fee = now.fee();
        if (fee != null && !fee.equals(known == null ? null : known.fee())) {
            lines.add(Timeline.Line.remark(FEE, AmountText.labelled(fee)));
        }
        for (WithdrawalError error : now.errors()) {
            if (known == null || !known.errors().contains(error)) {
                lines.add(Timeline.Line.remark(ERROR, words(error)));
            }
        }
        Cancellation cancellation = now.cancellation();
        if (cancellation != null && !cancellation.equals(known == null ? null : known.cancellation())) {
            lines.add(Timeline.Line.remark(CANCELLATION, words(cancellation)));
        }
    }

    private static String words(WithdrawalError error) {
        String id = error.withdrawalId() == null ? "" : " (withdrawal " + error.withdrawalId() + ")";
        String message = error.message() == null ? "" : ": " + error.message();
        return error.status() + id + message + (error.resolved() ? ", resolved" : "");
    }

    /** One end in the place of another is no stale answer: somebody has to find out which is true before anything else is paid. */
    private static @Nullable String contradiction(RemotePayout known, RemotePayout answer, @Nullable String mismatch) {
        if (mismatch != null || !known.state().isFinal() || !answer.state().isFinal()) {
            return mismatch;
        }
        return "Calypso reported " + known.state() + " and later " + answer.state() + ".";
    }

    private static String words(Cancellation cancellation) {
        String who = Objects.requireNonNullElse(cancellation.name(), "somebody");
        String id = cancellation.userId() == null ? "" : " (" + cancellation.userId() + ")";
        String message = cancellation.message() == null ? "" : ": " + cancellation.message();
        return "by " + who + id + message;
    }

    /** The answer, with what it lacks taken from what was known. The list of errors is the answer's: it may have emptied. */
    private static RemotePayout completed(RemotePayout it, RemotePayout known) {
        return new RemotePayout(
                it.remoteId(),
                it.account(),
                it.depositAddress(),
                it.amount(),
                or(it.fee(), known.fee()),
                or(it.feePercentage(), known.feePercentage()),
                it.state(),
                or(it.createdDate(), known.createdDate()),
                or(it.transactionHash(), known.transactionHash()),
                or(it.comment(), known.comment()),
                or(it.executionDate(), known.executionDate()),
                or(it.idempotencyKey(), known.idempotencyKey()),
                it.errors(),
                or(it.cancellation(), known.cancellation()),
                or(it.belongingType(), known.belongingType()),
                it.raw());
    }

    private static <T> @Nullable T or(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }
}
