package dev.coffer.core.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Chain;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payout as a person reviewed it: immutable, complete, and exactly what will be signed and sent. What was shown is what is sent.
 *
 * @param draftId         random (version 4), made when the review opens, anew for other contents; confirming the same draft twice enters it once, and
 *     it is the idempotency key under which it is sent
 * @param depositAddress  the receiver
 * @param amount          what is passed to Calypso as {@code amount}
 * @param claimReference  the claim that this payout compensates
 * @param comment         free text, may be empty
 * @param executionDate   absent: as soon as possible
 * @param previousAttempt the failed payout that this one replaces, if any
 * @param overrideReason  what the person typed to go on although something stood in the way, if asked; see {@link OverrideReason}
 */
public record PayoutDraft(
        UUID draftId,
        Address depositAddress,
        Amount amount,
        String claimReference,
        String comment,
        @Nullable ExecutionDate executionDate,
        @Nullable PayoutId previousAttempt,
        @Nullable String overrideReason) {

    /** The widest comment Coffer sends. Calypso publishes no limit; the one public client stops at 200 (calypso-api.md section 6.2). */
    public static final int WIRE_COMMENT_LIMIT = 200;

    public Chain chain() {
        return depositAddress.chain();
    }

    /** The comment as it goes over the wire: the claim reference first, so that it can be found in Calypso's own screens. */
    public String wireComment() {
        return comment.isEmpty() ? claimReference : claimReference + ": " + comment;
    }
}
