package dev.coffer.core.webhook;

import dev.coffer.core.payout.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What an event says (calypso-api.md section 5.2), as far as it could be read. It is a reason to look, never a source of a payout's
 * state: events come late, twice and out of order. Members that are null, missing or of an unexpected kind are absent here; the bytes
 * are kept beside it ({@link Delivery}).
 *
 * @param type             the event's name as it came, known to this version or not; {@link #UNREADABLE} where there is none
 * @param remoteId         Calypso's id of the payout, as text whatever its size: {@code parentExternalId}, a number in events
 * @param payoutStatus     the state that the event claims
 * @param hash             the transaction hash that the event claims
 * @param message          the words of a validation error
 * @param validationStatus the reason of a validation error (section 3.3)
 * @param withdrawalId     the on-chain transfer that has the validation error
 */
public record WebhookEvent(
        String type,
        @Nullable String remoteId,
        @Nullable IdempotencyKey idempotencyKey,
        @Nullable String currency,
        @Nullable String payoutStatus,
        @Nullable String hash,
        @Nullable String message,
        @Nullable String validationStatus,
        @Nullable String withdrawalId) {
    public static final String PAYOUT_CHANGE_STATUS = "PAYOUT_CHANGE_STATUS";
    public static final String PAYOUT_VALIDATION_ERROR = "PAYOUT_VALIDATION_ERROR";
    public static final String FUNDS_DELIVERED = "WALLET_FUNDS_DELIVERED_ACCOUNT";

    /** Signed by Calypso, yet not an object with a type: kept all the same, so that nobody has to send it again and again. */
    public static final String UNREADABLE = "?";

    private static final String PAYOUT_GROUP = "PAYOUT_";

    public static WebhookEvent unreadable() {
        return new WebhookEvent(UNREADABLE, null, null, null, null, null, null, null, null);
    }

    /** Whether it names a payout to look at. An event of a payout group that this version does not know counts too. */
    public boolean namesPayout() {
        return type.startsWith(PAYOUT_GROUP) && (remoteId != null || idempotencyKey != null);
    }

    public boolean isValidationError() {
        return type.equals(PAYOUT_VALIDATION_ERROR);
    }
}
