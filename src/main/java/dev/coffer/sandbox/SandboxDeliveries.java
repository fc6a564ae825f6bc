package dev.coffer.sandbox;

/**
 * What became of webhook deliveries since the start; for proofs in tests.
 *
 * @param events    deliveries that payouts' changes asked for, one a subscription
 * @param attempts  requests made, forged ones left out
 * @param delivered answered with 200
 * @param errors    answered otherwise or not at all
 * @param repeats   sent again by the fault {@code webhook-duplicate}
 * @param heldBack  sent late by the fault {@code webhook-reorder}
 * @param forged    sent changed and signed with another secret by the fault {@code webhook-wrong-sign}
 * @param forgedAccepted how many of those were answered with 200, which none may be
 */
public record SandboxDeliveries(
        long events,
        long attempts,
        long delivered,
        long errors,
        long repeats,
        long heldBack,
        long forged,
        long forgedAccepted) {}
