package dev.coffer.ui.payout;

import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.PastPayments;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.SubmitPayout;

/** What the screen can have done. */
public record PayoutCases(FindSimilarPayouts similar, PastPayments past, SubmitPayout submit, PayoutHistory history) {}
