package dev.coffer.core.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for why a payout's on-chain transfer cannot be made (calypso-api.md section 3.3). */
public final class ValidationText {
    /** Under which subject the words stand in a payout's timeline. */
    public static final String SUBJECT = "validation error";

    private static final Map<String, String> WORDS = Map.of(
            "NOT_ENOUGH_FUNDS",
            "The balance at Calypso does not cover the payout",
            "NOT_ENOUGH_FUNDS_FOR_COMMISSION",
            "The balance at Calypso does not cover the network fee",
            "NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION",
            "The balance at Calypso does not cover Calypso's fee",
            "SUCCESS",
            "The validation passed");

    private ValidationText() {}

    /** A sentence, then what Calypso said: status, withdrawal and message, as far as they came. */
    public static String of(WebhookEvent error) {
        String status = error.validationStatus();
        StringBuilder text = new StringBuilder(words(status));
        if (status != null) {
            text.append(" (").append(status);
            text.append(error.withdrawalId() == null ? "" : ", withdrawal " + error.withdrawalId());
            text.append(')');
        }
        text.append(error.message() == null ? "." : ": " + error.message());
        return text.toString();
    }

    /** What a status means; an unknown one is not guessed at. */
    public static String words(@Nullable String status) {
        return status == null
                ? "Calypso reports a problem with the transfer"
                : WORDS.getOrDefault(status, "Calypso reports a problem with the transfer");
    }
}
