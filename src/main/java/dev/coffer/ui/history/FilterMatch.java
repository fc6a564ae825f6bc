package dev.coffer.ui.history;

import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether one payout belongs to a filtered view, judged without the database: a payout that changed every second must not cost a
 * query over a million rows. The ledger's own reading stays the judge of a page; both follow {@link HistoryFilter}.
 */
final class FilterMatch {
    private static final Set<PayoutState> NOT_PAID =
            Set.of(PayoutState.FAILED, PayoutState.PARTIAL, PayoutState.CANCELED);

    private FilterMatch() {}

    static boolean matches(HistoryFilter filter, Payout payout) {
        Asset asset = payout.draft().amount().asset();
        return (filter.chain() == null || filter.chain() == payout.draft().chain())
                && (filter.asset() == null || filter.asset().equals(asset))
                && within(filter, payout.confirmedAt())
                && inGroup(filter.group(), payout)
                && hasText(filter.text(), payout);
    }

    private static boolean within(HistoryFilter filter, Instant confirmedAt) {
        return (filter.from() == null || !confirmedAt.isBefore(filter.from()))
                && (filter.until() == null || confirmedAt.isBefore(filter.until()));
    }

    private static boolean inGroup(HistoryFilter.Group group, Payout payout) {
        OutboxState outbox = payout.outbox().state();
        return switch (group) {
            case ALL -> true;
            case WAITING -> outbox == OutboxState.QUEUED || outbox == OutboxState.SENDING || payout.isOpen();
            case COMPLETED -> PayoutState.COMPLETED.equals(state(payout));
            case NOT_PAID -> outbox == OutboxState.REJECTED || ended(payout);
            case NEEDS_ATTENTION -> payout.needsAttention();
            case SCHEDULED -> payout.draft().executionDate() != null && !payout.isSettled();
        };
    }

    private static boolean ended(Payout payout) {
        PayoutState state = state(payout);
        return state != null && NOT_PAID.contains(state);
    }

    private static @Nullable PayoutState state(Payout payout) {
        RemotePayout remote = payout.remote();
        return remote == null ? null : remote.state();
    }

    private static boolean hasText(String text, Payout payout) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty()) {
            return true;
        }
        PayoutDraft draft = payout.draft();
        RemotePayout remote = payout.remote();
        Stream<@Nullable String> own = Stream.of(
                draft.depositAddress().text(),
                draft.claimReference(),
                draft.comment(),
                payout.key().toString());
        Stream<@Nullable String> theirs =
                remote == null ? Stream.of() : Stream.of(remote.remoteId(), remote.transactionHash());
        return Stream.concat(own, theirs)
                .anyMatch(
                        field -> field != null && field.toLowerCase(Locale.ROOT).contains(sought));
    }
}
