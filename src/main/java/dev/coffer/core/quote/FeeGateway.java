package dev.coffer.core.quote;

import dev.coffer.core.money.Amount;

/** Fee pre-calculation. Its failure never stops a payout. */
public interface FeeGateway {

    /** Throws {@code FailureException}. */
    FeeQuote quote(Amount amount);
}
