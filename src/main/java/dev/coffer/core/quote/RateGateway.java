package dev.coffer.core.quote;

import dev.coffer.core.money.Asset;
import java.util.Collection;

/** Fiat rates. Their failure never stops a payout or a balance. */
public interface RateGateway {

    /** Throws {@code FailureException}; assets without a rate are missing from the answer. */
    FiatRates read(Collection<Asset> assets, String fiat);
}
