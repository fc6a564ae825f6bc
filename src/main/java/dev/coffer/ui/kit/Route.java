package dev.coffer.ui.kit;

import dev.coffer.core.address.Address;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.PayoutId;
import org.jspecify.annotations.Nullable;

/** A place in the console. Screens know routes, never each other. */
public sealed interface Route {

    record Connect() implements Route {}

    record Balances() implements Route {}

    /**
     * @param template      an earlier payout whose receiver and asset are taken over; absent: the form as it stands
     * @param secondAttempt whether that payout paid nothing and is to be replaced; else it is only a pattern for another claim
     * @param payee         whose chain and address are filled in; absent: nobody's
     */
    record NewPayout(
            @Nullable PayoutId template,
            boolean secondAttempt,
            @Nullable PayeeId payee) implements Route {

        public NewPayout() {
            this(null, false, null);
        }

        public NewPayout(PayoutId template, boolean secondAttempt) {
            this(template, secondAttempt, null);
        }

        public NewPayout(PayeeId payee) {
            this(null, false, payee);
        }
    }

    /** @param select the payout to show in detail; absent: whatever was shown */
    record History(@Nullable PayoutId select) implements Route {}

    /**
     * @param select the payee to show in detail; absent: whoever was shown
     * @param add    a receiver to be saved as a payee; absent: none
     */
    record Payees(@Nullable PayeeId select, @Nullable Receiver add) implements Route {

        public Payees(@Nullable PayeeId select) {
            this(select, null);
        }
    }

    /** Somebody who was paid. */
    record Receiver(Address address, String claimReference) {}
    /** The history as a file. */
    record Export(HistoryQuery query) implements Route {}

    /** @param claim the payout's claim reference, for headings and file names */
    record Receipt(PayoutId payout, String claim) implements Route {}
    /** @param asked the Calypso id or key to look up at once; absent: the person types it */
    record BringIn(@Nullable String asked) implements Route {}

    /** The whole history as it stood at an earlier instant. */
    record AsOf() implements Route {}

    record Charts() implements Route {}

    /** How changes are learned of. */
    record Webhooks() implements Route {}

    record Settings() implements Route {}
}
