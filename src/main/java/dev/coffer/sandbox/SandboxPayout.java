package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payout as the sandbox's books have it; for proofs in tests.
 *
 * @param idempotencyKey lower case; null when the client sent none
 * @param fee in the payout's currency, on top of the amount
 * @param createRequests how many create requests with this key were read and had a valid signature and valid fields
 * @param refusedRepeats how many of them were refused with 016 because the key existed
 */
public record SandboxPayout(
        String id,
        @Nullable String idempotencyKey,
        String depositAddress,
        BigDecimal amount,
        String currency,
        BigDecimal fee,
        @Nullable String comment,
        @Nullable Instant executionDate,
        String state,
        @Nullable String transactionHash,
        Instant acceptedAt,
        int createRequests,
        int refusedRepeats) {}
