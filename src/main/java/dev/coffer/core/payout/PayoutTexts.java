package dev.coffer.core.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands in the form at one moment, as typed. Judging works on this and not on the living fields, so that one answer
 * never mixes two moments, and it is what a draft keeps.
 *
 * @param when when to pay
 */
public record PayoutTexts(
        @Nullable Chain chain,
        @Nullable Asset asset,
        String address,
        String amount,
        String claimReference,
        String comment,
        When when) {

    /** When to pay: at once, or at a typed date and time; the offset is the choice made for an hour that occurs twice. */
    public record When(
            boolean scheduled,
            String date,
            String time,
            ZoneId zone,
            @Nullable ZoneOffset offset) {}

    /** Whether a person typed anything that would be a pity to lose. */
    public boolean isWorthKeeping() {
        return !(address.isBlank() && amount.isBlank() && claimReference.isBlank() && comment.isBlank());
    }
}
