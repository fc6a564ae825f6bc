package dev.coffer.ui.kit;

import dev.coffer.core.payout.PayoutId;
import org.jspecify.annotations.Nullable;

/** A place in the console. Screens know routes, never each other. */
public sealed interface Route {

    record Connect() implements Route {}

    record Balances() implements Route {}

    /**
     * @param template      an earlier payout whose receiver and asset are taken over; absent: the form as it stands
     * @param secondAttempt whether that payout paid nothing and is to be replaced; else it is only a pattern for another claim
     */
    record NewPayout(@Nullable PayoutId template, boolean secondAttempt) implements Route {

        public NewPayout(@Nullable PayoutId template) {
            this(template, template != null);
        }
    }

    /** @param select the payout to show in detail; absent: whatever was shown */
    record History(@Nullable PayoutId select) implements Route {}

    record Settings() implements Route {}
}
