package dev.coffer.ui.payout;

import dev.coffer.core.payout.CountEarlierPayments;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.SubmitPayout;

/** What the screen can have done. */
public record PayoutCases(
        FindSimilarPayouts similar, CountEarlierPayments earlier, SubmitPayout submit, PayoutHistory history) {}
