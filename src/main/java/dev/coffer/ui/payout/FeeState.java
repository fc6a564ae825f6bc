package dev.coffer.ui.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.quote.FeeQuote;
import java.time.Instant;

/** What is known of the fee. */
sealed interface FeeState {

    /** There is no amount to ask about. */
    record NoAmount() implements FeeState {}

    record Asked(Amount amount) implements FeeState {}

    record Known(Amount amount, FeeQuote quote, Instant asOf) implements FeeState {}

    /** Calypso did not say; the payout can go on without. */
    record Unknown(Amount amount, String why) implements FeeState {}
}
