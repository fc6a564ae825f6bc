package dev.coffer.core.quote;

import dev.coffer.core.money.Amount;

/**
 * What Calypso would charge for a payout, in both readings of "who pays" (calypso-api.md section 2.4). Which one
 * {@code payout/create} follows is not documented; the screens show both until a read-back has settled it.
 *
 * @param onTop    receiver gets the amount; the account is debited amount plus fee
 * @param takenOut the account is debited the amount; the receiver gets amount minus fee
 */
public record FeeQuote(Side onTop, Side takenOut) {

    /** The amount that moves and the fee beside it. */
    public record Side(Amount amount, Amount fee) {}
}
