package dev.coffer.core.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the history shows. Every absent member lets everything through.
 *
 * @param text  anywhere in address, claim reference, comment, hash, key or Calypso id; case does not matter
 * @param group which states
 * @param from  confirmed at or after
 * @param until confirmed before
 */
public record HistoryFilter(
        String text,
        Group group,
        @Nullable Chain chain,
        @Nullable Asset asset,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final HistoryFilter ALL = new HistoryFilter("", Group.ALL, null, null, null, null);

    /** The states as people ask for them. */
    public enum Group {
        ALL,
        /** Queued, sending, or at Calypso and not final. */
        WAITING,
        COMPLETED,
        /** Failed, partial, canceled, rejected. */
        NOT_PAID,
        /** Uncertain, rejected, failed without a next attempt, unknown state, or different from the intent. */
        NEEDS_ATTENTION,
        /** With an execution date, and not settled. */
        SCHEDULED
    }
}
