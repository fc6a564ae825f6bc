package dev.coffer.ui.payout;

import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import org.jspecify.annotations.Nullable;

/**
 * The payout that the form was filled from. A new payout is linked to it as its next attempt only if that one surely paid nothing and the
 * claim and the asset are still the same; otherwise it was just a template.
 */
record PreviousAttempt(@Nullable Payout template) {
    static final PreviousAttempt NONE = new PreviousAttempt(null);

    @Nullable
    PayoutId of(Judgement judged) {
        if (template == null || judged.amount() == null || !isDead(template)) {
            return null;
        }
        boolean same = template.draft()
                        .claimReference()
                        .equals(judged.texts().claimReference().strip())
                && template.draft().amount().asset().equals(judged.amount().asset());
        return same ? template.id() : null;
    }

    private static boolean isDead(Payout payout) {
        if (payout.nextAttempt() != null) {
            return false;
        }
        OutboxState state = payout.outbox().state();
        RemotePayout remote = payout.remote();
        if (state == OutboxState.ACCEPTED) {
            return remote != null
                    && remote.transactionHash() == null
                    && (remote.state().equals(PayoutState.FAILED)
                            || remote.state().equals(PayoutState.CANCELED));
        }
        return state == OutboxState.REJECTED || state == OutboxState.WITHDRAWN;
    }
}
