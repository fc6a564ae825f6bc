package dev.coffer.core.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the history shows. Every absent member lets everything through.
 *
 * @param text      anywhere in address, claim reference, comment, hash, key, Calypso id or the name of a payee who has or had the address;
 *                  case does not matter
 * @param issuedBy  the person at the keyboard
 */
public record HistoryFilter(
        String text,
        StateChoice state,
        @Nullable Chain chain,
        @Nullable Asset asset,
        @Nullable String issuedBy,
        Span confirmed,
        AmountRange amount) {

    public static final HistoryFilter ALL =
            new HistoryFilter("", StateChoice.ANY, null, null, null, Span.EVER, AmountRange.ANY);

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
        SCHEDULED;

        public boolean holds(Standing standing) {
            return switch (this) {
                case ALL -> true;
                case WAITING ->
                    standing.outbox() == OutboxState.QUEUED
                            || standing.outbox() == OutboxState.SENDING
                            || standing.isOpen();
                case COMPLETED -> PayoutState.COMPLETED.equals(standing.remote());
                case NOT_PAID -> standing.isNotPaid();
                case NEEDS_ATTENTION -> standing.needsAttention();
                case SCHEDULED -> standing.marks().contains(Standing.Mark.SCHEDULED) && !standing.isSettled();
            };
        }
    }

    /**
     * A stretch of time.
     *
     * @param from  at or after
     * @param until before
     */
    public record Span(@Nullable Instant from, @Nullable Instant until) {
        public static final Span EVER = new Span(null, null);
    }

    /** Numbers, whatever the asset they are of; both ends belong to it. */
    public record AmountRange(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {
        public static final AmountRange ANY = new AmountRange(null, null);
    }

    public HistoryFilter(
            String text,
            Group group,
            @Nullable Chain chain,
            @Nullable Asset asset,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(text, StateChoice.of(group), chain, asset, null, new Span(from, until), AmountRange.ANY);
    }

    public Group group() {
        return state.group();
    }

    public @Nullable Instant from() {
        return confirmed.from();
    }

    public @Nullable Instant until() {
        return confirmed.until();
    }

    /** Whether payouts of that facet are let through, as far as the facet tells: text, time and amount are not judged here. */
    public boolean admits(Facet facet) {
        return state.admits(facet.standing())
                && (chain == null || chain == facet.chain())
                && (asset == null || asset.equals(facet.asset()))
                && (issuedBy == null || issuedBy.equals(facet.issuedBy()));
    }

    public HistoryFilter withText(String other) {
        return new HistoryFilter(other, state, chain, asset, issuedBy, confirmed, amount);
    }

    public HistoryFilter withState(StateChoice other) {
        return new HistoryFilter(text, other, chain, asset, issuedBy, confirmed, amount);
    }

    public HistoryFilter withChain(@Nullable Chain other) {
        return new HistoryFilter(text, state, other, asset, issuedBy, confirmed, amount);
    }

    public HistoryFilter withAsset(@Nullable Asset other) {
        return new HistoryFilter(text, state, chain, other, issuedBy, confirmed, amount);
    }

    public HistoryFilter withIssuedBy(@Nullable String other) {
        return new HistoryFilter(text, state, chain, asset, other, confirmed, amount);
    }

    public HistoryFilter withConfirmed(Span other) {
        return new HistoryFilter(text, state, chain, asset, issuedBy, other, amount);
    }

    public HistoryFilter withAmount(AmountRange other) {
        return new HistoryFilter(text, state, chain, asset, issuedBy, confirmed, other);
    }
}
