package dev.coffer.ui.kit;

import dev.coffer.core.payout.HistoryFilter;
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

    /** The history as a file. */
    record Export(HistoryFilter filter) implements Route {}

    /** @param claim the payout's claim reference, for headings and file names */
    record Receipt(PayoutId payout, String claim) implements Route {}

    record Settings() implements Route {}
}
