package dev.coffer.ui.history;

import dev.coffer.core.payout.BroughtIn;
import dev.coffer.ui.kit.TimeText;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a payout was issued here.
 *
 * @param mark who brought it in; absent for one that was issued here
 */
record PayoutOrigin(BroughtIn.@Nullable Mark mark) {
    static final PayoutOrigin HERE = new PayoutOrigin(null);

    boolean isElsewhere() {
        return mark != null;
    }

    /** Empty for a payout that was issued here. */
    String text(ZoneId zone) {
        return mark == null
                ? ""
                : "Brought in by " + mark.by() + " on " + TimeText.both(mark.at(), zone) + ", not issued here.";
    }
}
