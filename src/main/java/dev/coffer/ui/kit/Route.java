package dev.coffer.ui.kit;

import dev.coffer.core.payout.PayoutId;
import org.jspecify.annotations.Nullable;

/** A place in the console. Screens know routes, never each other. */
public sealed interface Route {

    record Connect() implements Route {}

    record Balances() implements Route {}

    /** @param template an earlier payout whose receiver and asset are taken over; absent: an empty form */
    record NewPayout(@Nullable PayoutId template) implements Route {}

    /** @param select the payout to show in detail; absent: whatever was shown */
    record History(@Nullable PayoutId select) implements Route {}

    /** @param asked the Calypso id or key to look up at once; absent: the person types it */
    record BringIn(@Nullable String asked) implements Route {}

    /** The whole history as it stood at an earlier instant. */
    record AsOf() implements Route {}

    record Charts() implements Route {}

    record Settings() implements Route {}
}
