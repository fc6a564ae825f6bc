package dev.coffer.core.payout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to go on although something stood in the way, in the one text that is kept with the payout. Whoever reads that
 * text years later must see what each reason was for.
 *
 * @param similar although a similar payout exists; absent if nobody asked
 * @param cooling although the receiver's address was still cooling off; absent if nobody asked
 */
public record OverrideReason(
        @Nullable String similar, @Nullable String cooling) {
    private static final String MARK = "Address still cooling off: ";
    private static final String SEPARATOR = " / ";

    public static final OverrideReason NONE = new OverrideReason(null, null);

    /** @param kept what {@link #text} gave */
    public static OverrideReason of(@Nullable String kept) {
        if (kept == null) {
            return NONE;
        }
        if (kept.startsWith(MARK)) {
            return new OverrideReason(null, kept.substring(MARK.length()));
        }
        int at = kept.indexOf(SEPARATOR + MARK);
        return at < 0
                ? new OverrideReason(kept, null)
                : new OverrideReason(kept.substring(0, at), kept.substring(at + SEPARATOR.length() + MARK.length()));
    }

    public OverrideReason withSimilar(String reason) {
        return new OverrideReason(reason, cooling);
    }

    public OverrideReason withCooling(String reason) {
        return new OverrideReason(similar, reason);
    }

    /** What is kept; absent if nothing stood in the way. */
    public @Nullable String text() {
        if (cooling == null) {
            return similar;
        }
        return similar == null ? MARK + cooling : similar + SEPARATOR + MARK + cooling;
    }

    /** For the timeline; absent if nothing stood in the way. */
    public @Nullable String sentence() {
        List<String> parts = new ArrayList<>();
        if (similar != null) {
            parts.add("although a similar payout exists: " + similar);
        }
        if (cooling != null) {
            parts.add("although the address was still cooling off: " + cooling);
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }
}
