package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A payout as the client ordered it. Words in the comment choose an unusual fate, so that anyone can rehearse it from a form.
 *
 * @param key idempotency key in lower case
 */
record Order(
        @Nullable String key,
        String address,
        BigDecimal amount,
        SandboxAsset asset,
        @Nullable String comment,
        @Nullable String externalId,
        @Nullable Instant executionDate) {

    /** Waits for a confirmation that only the admin gives. */
    boolean held() {
        return has("#hold");
    }

    boolean canceled() {
        return has("#cancel");
    }

    /** Fails before a transaction exists. */
    boolean fails() {
        return has("#fail") && !failsLate();
    }

    /** Fails after the transaction hash was given, so the money may have moved and is not given back. */
    boolean failsLate() {
        return has("#fail-late");
    }

    /** Refused at once, with code 016 in its second meaning. */
    boolean refused() {
        return has("#refuse");
    }

    /** Marked as a transfer to another client of Calypso. */
    boolean internal() {
        return has("#internal");
    }

    private boolean has(String marker) {
        return comment != null && comment.toLowerCase(Locale.ROOT).contains(marker);
    }
}
