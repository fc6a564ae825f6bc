package dev.coffer.core.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The durable book of every intent to pay. Every method is one transaction that is on disk when it returns, appends what happened to
 * the payout's timeline, and throws {@code FailureException(Storage)} with nothing written where the disk will not have it. Called
 * on the one database thread.
 */
public interface PayoutLedger {

    /** Enters a confirmed draft as {@code QUEUED}. The same {@code draftId} a second time returns the first row and writes nothing. */
    Payout enter(PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now);

    Optional<Payout> find(PayoutId id);

    /** The payout that a draft became, if it was confirmed. */
    Optional<Payout> findByDraft(UUID draftId);

    /** The account's payouts in that outbox state, oldest first. */
    List<Payout> inOutbox(String account, OutboxState state);

    /** The account's payouts that Calypso has and may still change, oldest first. */
    List<Payout> open(String account);

    /** The account's payouts that are queued, being sent, uncertain or {@link #open}, in any order. */
    default List<UnfinishedPayout> unfinished(String account) {
        return Stream.of(
                        inOutbox(account, OutboxState.QUEUED),
                        inOutbox(account, OutboxState.SENDING),
                        inOutbox(account, OutboxState.UNCERTAIN),
                        open(account))
                .flatMap(List::stream)
                .map(UnfinishedPayout::of)
                .toList();
    }

    /**
     * Compare and set: replaces the outbox of a payout only if it is still exactly {@code expected}. Empty if it was not; then
     * nothing was written. This is what makes a claim exclusive.
     */
    Optional<Payout> move(PayoutId id, Outbox expected, Outbox next);

    /**
     * Like {@link #move}, together with what Calypso answered, in one transaction.
     *
     * @param mismatch what differs from the intent, or null
     */
    Optional<Payout> accept(
            PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch);

    /**
     * Records a reading of an accepted payout. A state that may not follow the present one is kept as a remark and not applied; a
     * reading that changes nothing only moves {@code remoteReadAt} and appends nothing. A mismatch once seen stays; one
     * final state reported in place of another is one.
     */
    Payout record(PayoutId id, RemotePayout remote, @Nullable String mismatch, Instant readAt);

    /** Appends a remark to the timeline. */
    void remark(PayoutId id, String subject, String detail, Instant now);

    /** Earlier payouts of any account to that address with that amount since {@code since}, or with that claim reference ever; newest first. */
    List<Payout> similar(PayoutDraft draft, Instant since);
}
