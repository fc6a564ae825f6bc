package dev.coffer.core.payout;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import java.util.Optional;

/** What the use cases behind a person's decision on one payout share: find it, refuse in a sentence, insist on a reason. */
final class Decisions {
    static final String MOVED_ON = "The payout moved on meanwhile, so nothing was done. Look at where it stands now.";

    private Decisions() {}

    static Payout find(PayoutLedger ledger, PayoutId id) {
        return ledger.find(id).orElseThrow(() -> refusal("There is no payout " + id + " in this workspace."));
    }

    static void refuse(Optional<String> doubt) {
        if (doubt.isPresent()) {
            throw refusal(doubt.get());
        }
    }

    static String reason(String typed) {
        if (typed.isBlank()) {
            throw refusal("A reason is needed; it is kept with the payout.");
        }
        return typed.strip();
    }

    static FailureException refusal(String sentence) {
        return new FailureException(new Failure.Rejected("rules", sentence, null));
    }
}
