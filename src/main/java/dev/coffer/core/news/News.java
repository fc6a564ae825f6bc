package dev.coffer.core.news;

import dev.coffer.core.payout.PayoutId;

/**
 * One outcome.
 *
 * @param amount with asset and chain; no receiver, since others may read over a shoulder
 */
public record News(NewsKind kind, PayoutId payout, String amount) {}
