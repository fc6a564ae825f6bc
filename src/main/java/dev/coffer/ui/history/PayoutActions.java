package dev.coffer.ui.history;

import dev.coffer.core.payout.MissingProof;
import dev.coffer.core.payout.PayAgain;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.WithdrawPayout;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person may decide about a payout now. A button is there only where its action is possible; where it is not yet, the sentence
 * says what is waited for.
 *
 * @param sentence what the actions mean or when they become possible; empty where there is nothing to decide
 */
public record PayoutActions(boolean withdraw, boolean resend, boolean close, boolean payAgain, String sentence) {

    /** Nothing is decided in the past. */
    static final PayoutActions PAST = none("");

    static PayoutActions of(Payout payout, Instant now) {
        if (PayAgain.concerns(payout)) {
            Optional<String> doubt = PayAgain.doubt(payout);
            return new PayoutActions(
                    false,
                    false,
                    false,
                    doubt.isEmpty(),
                    doubt.orElse("“Pay again” opens a new payout with the same receiver, linked to this one."));
        }
        return switch (payout.outbox().state()) {
            case QUEUED -> queued(payout);
            case SENDING -> none("While it is being sent it cannot be withdrawn.");
            case UNCERTAIN -> uncertain(payout, now);
            case ACCEPTED, REJECTED, WITHDRAWN, NEVER_ARRIVED -> none("");
        };
    }

    private static PayoutActions queued(Payout payout) {
        Optional<String> doubt = WithdrawPayout.doubt(payout);
        return new PayoutActions(
                doubt.isEmpty(),
                false,
                false,
                false,
                doubt.orElse("Nothing was sent yet, so it can still be withdrawn."));
    }

    private static PayoutActions uncertain(Payout payout, Instant now) {
        Optional<String> doubt = MissingProof.doubt(payout, now);
        boolean proven = doubt.isEmpty();
        return new PayoutActions(
                false,
                proven,
                proven,
                false,
                doubt.map(text -> "It can be sent again, or closed, when it is proven missing. " + text)
                        .orElse("Calypso does not know this payout. Send it again under the same key, or close it."));
    }

    private static PayoutActions none(String sentence) {
        return new PayoutActions(false, false, false, false, sentence);
    }
}
