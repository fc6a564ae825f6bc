package dev.coffer.core.payout;

import java.time.Instant;
import java.util.UUID;

/**
 * A payout form that was begun and not finished.
 *
 * @param draftId the identity that its payout will be entered under, so that the two are never both there
 * @param savedAt when it was last changed
 */
public record SavedDraft(UUID draftId, Instant savedAt, PayoutTexts texts) {}
