package dev.coffer.core.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payout as this workspace knew it at an earlier instant, told by its timeline.
 *
 * @param payout  as it is now; only the intent in it was the same then
 * @param entered when this workspace came to know it
 * @param outbox  how far our request had come
 * @param remote  what Calypso had said by then; absent while it was not known there
 * @param since   when the newer of the two was entered
 * @param hash    the transaction hash, if one was known
 */
public record PastPayout(
        Payout payout,
        Instant entered,
        OutboxState outbox,
        @Nullable PayoutState remote,
        Instant since,
        @Nullable String hash) {}
