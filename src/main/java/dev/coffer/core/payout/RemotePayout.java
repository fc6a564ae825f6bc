package dev.coffer.core.payout;

import dev.coffer.core.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payout as Calypso describes it (calypso-api.md section 2.2), read whole and kept whole.
 *
 * @param remoteId        Calypso's id: text here, a number in webhooks
 * @param account         the account it belongs to
 * @param depositAddress  the receiver as Calypso holds it, compared with the intent
 * @param amount          the amount as Calypso holds it, compared with the intent
 * @param fee             the service fee; reported in the payout's own currency
 * @param feePercentage   as sent; whether 1 means 1 % or 100 % is not documented
 * @param state           may be one that this version does not know
 * @param executionDate   as Calypso holds it, compared with the intent
 * @param belongingType   {@code INTERNAL} marks a transfer to another Calypso client
 * @param raw             the answer as it came, for the detail pane; holds no secret
 */
public record RemotePayout(
        String remoteId,
        String account,
        String depositAddress,
        Amount amount,
        @Nullable Amount fee,
        @Nullable BigDecimal feePercentage,
        PayoutState state,
        @Nullable Instant createdDate,
        @Nullable String transactionHash,
        @Nullable String comment,
        @Nullable Instant executionDate,
        @Nullable IdempotencyKey idempotencyKey,
        List<WithdrawalError> errors,
        @Nullable Cancellation cancellation,
        @Nullable String belongingType,
        String raw) {

    public RemotePayout {
        errors = List.copyOf(errors);
    }

    /** The same payout with another hash, or none. */
    public RemotePayout withTransactionHash(@Nullable String hash) {
        return with(state, hash);
    }

    /** The same payout in another state. */
    public RemotePayout withState(PayoutState other) {
        return with(other, transactionHash);
    }

    private RemotePayout with(PayoutState stateNow, @Nullable String hash) {
        return new RemotePayout(
                remoteId,
                account,
                depositAddress,
                amount,
                fee,
                feePercentage,
                stateNow,
                createdDate,
                hash,
                comment,
                executionDate,
                idempotencyKey,
                errors,
                cancellation,
                belongingType,
                raw);
    }

    /**
     * A problem with the on-chain transfer behind a payout.
     *
     * @param status   for example {@code NOT_ENOUGH_FUNDS}; shown as it is where unknown
     * @param resolved the problem has gone; kept as history
     */
    public record WithdrawalError(
            @Nullable String withdrawalId,
            String status,
            boolean resolved,
            @Nullable String message) {}

    /** Who took the payout back in Calypso's web account, and why. */
    public record Cancellation(
            @Nullable String userId,
            @Nullable String name,
            @Nullable String message) {}
}
