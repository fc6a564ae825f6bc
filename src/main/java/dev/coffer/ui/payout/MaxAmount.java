package dev.coffer.ui.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.quote.FeeQuote;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The largest amount that the account can pay, and how it came about.
 *
 * @param amount absent where nothing can be paid
 */
record MaxAmount(Optional<Amount> amount, String sentence) {

    /**
     * Takes the fee for the whole free balance, which is at least the fee of whatever is left: so amount and fee together never exceed
     * it, even if Calypso adds the fee on top.
     */
    static MaxAmount of(Amount free, FeeState fee) {
        String all = "Everything that is free, " + AmountText.labelled(free);
        if (!free.isPositive()) {
            return new MaxAmount(Optional.empty(), "Nothing is free: " + AmountText.labelled(free) + ".");
        }
        return switch (fee) {
            case FeeState.Known known -> less(free, known.quote(), all);
            case FeeState.Unknown unknown ->
                new MaxAmount(
                        payable(free),
                        all + ". The fee is not known (" + unknown.why()
                                + "), so nothing was left for it: if Calypso adds it on top, the payout may fail.");
            case FeeState.Asked ignored -> new MaxAmount(Optional.empty(), "Asking Calypso for the fee …");
            case FeeState.NoAmount ignored -> new MaxAmount(Optional.empty(), "");
        };
    }

    private static MaxAmount less(Amount free, FeeQuote quote, String all) {
        Amount fee = quote.onTop().fee();
        if (!fee.asset().equals(free.asset())) {
            return new MaxAmount(
                    payable(free),
                    all + ". The fee is taken in another asset, " + AmountText.labelled(fee)
                            + ", so nothing was subtracted.");
        }
        Optional<Amount> left = payable(free.minus(fee));
        return left.isEmpty()
                ? new MaxAmount(
                        left,
                        "The fee of " + AmountText.labelled(fee) + " takes all that is free, "
                                + AmountText.labelled(free) + ".")
                : new MaxAmount(
                        left,
                        all + ", less the fee of " + AmountText.grouped(fee)
                                + " that Calypso names for it, in case it is added on top.");
    }

    /** A fee can have more digits than the chain; what the chain cannot carry stays on the account. */
    private static Optional<Amount> payable(Amount amount) {
        Amount whole = new Amount(
                amount.asset(), amount.value().setScale(amount.asset().decimals(), RoundingMode.DOWN));
        return whole.isPositive() ? Optional.of(whole) : Optional.empty();
    }
}
