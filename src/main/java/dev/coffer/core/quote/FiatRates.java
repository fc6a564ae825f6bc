package dev.coffer.core.quote;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of each asset is worth in a currency that people count in. For estimates only.
 *
 * @param fiat    ISO 4217 code
 * @param perUnit asset code to rate; a code that is missing has no rate, which is not the same as 0
 * @param asOf    when the answer arrived
 */
public record FiatRates(String fiat, Map<String, BigDecimal> perUnit, Instant asOf) {

    public FiatRates {
        perUnit = Map.copyOf(perUnit);
    }

    /** The estimate, rounded half up to cents: it is meant to be read, never to be paid. */
    public Optional<BigDecimal> estimate(Amount amount) {
        return rate(amount.asset())
                .map(rate ->
                        amount.value().multiply(rate, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP));
    }

    public Optional<BigDecimal> rate(Asset asset) {
        return Optional.ofNullable(perUnit.get(asset.code()));
    }
}
