package dev.coffer.core.payout;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * "Did we already pay this?" Asked before a draft may be reviewed, because the dearest mistakes are payments made twice by two people,
 * or by one who was shown a vague error. Called on the database thread.
 */
public final class FindSimilarPayouts {
    /** How far back the same receiver with the same amount counts; the same claim reference counts for ever. */
    public static final Duration LOOK_BACK = Duration.ofDays(30);

    private final PayoutLedger ledger;
    private final Clock clock;

    public FindSimilarPayouts(PayoutLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Newest first; throws {@code FailureException(Storage)}. */
    public List<Payout> find(PayoutDraft draft) {
        return ledger.similar(draft, clock.instant().minus(LOOK_BACK)).stream()
                .filter(payout -> !payout.draft().draftId().equals(draft.draftId()))
                .toList();
    }
}
