package dev.coffer.core.payout;

import java.util.UUID;

/**
 * The UUID under which one intent to pay exists at Calypso. Its draft's identity (decision 0022), the same at every attempt:
 * the server refuses a second create under it and finds the payout by it (calypso-api.md section 6.3).
 */
public record IdempotencyKey(UUID value) {

    public static IdempotencyKey parse(String text) {
        return new IdempotencyKey(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
