package dev.coffer.core.webhook;

import dev.coffer.core.payout.IdempotencyKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payout that Calypso told of and this ledger does not have, made in the web account or by another program. Whoever imports it reads
 * it from Calypso by this id; nothing that the event claims is taken over.
 *
 * @param remoteId Calypso's id; absent when the event named the key alone
 * @param claims   the state that the last event claimed, for the list only
 * @param lastAt   when the last event came
 */
public record ImportOffer(
        @Nullable String remoteId,
        @Nullable IdempotencyKey key,
        @Nullable String currency,
        @Nullable String claims,
        Instant lastAt) {}
