package dev.coffer.ui.payout;

import dev.coffer.core.payout.PayAgain;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import org.jspecify.annotations.Nullable;

/**
 * The payout that the form was filled from. A new payout is linked to it as its next attempt only if that one surely paid nothing and the
 * claim and the asset are still the same; otherwise it was just a template.
 */
record PreviousAttempt(@Nullable Payout template) {
    static final PreviousAttempt NONE = new PreviousAttempt(null);

    @Nullable
    PayoutId of(Judgement judged) {
        if (template == null || judged.amount() == null || !PayAgain.isDead(template)) {
            return null;
        }
        boolean same = template.draft()
                        .claimReference()
                        .equals(judged.texts().claimReference().strip())
                && template.draft().amount().asset().equals(judged.amount().asset());
        return same ? template.id() : null;
    }
}
