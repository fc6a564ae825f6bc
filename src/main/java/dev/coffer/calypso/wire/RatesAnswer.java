package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.money.Asset;
import dev.coffer.core.quote.FiatRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the fiat rates of calypso-api.md 2.9. Which level of {@code ratesMap} is "from" is not stated; asset codes and fiat codes do
 * not overlap, so both nestings are read without a guess.
 */
public final class RatesAnswer {

    private RatesAnswer() {}

    /** Assets without a rate, or with one that is not positive, are missing from the result; throws {@code BadAnswer}. */
    public static FiatRates read(Body body, Collection<Asset> assets, String fiat, Instant asOf) {
        Members map = Json.object(body, "the rates").neededObject("ratesMap");
        Map<String, BigDecimal> perUnit = new TreeMap<>();
        for (Asset asset : assets) {
            rate(map, asset.code(), fiat)
                    .or(() -> rate(map, fiat, asset.code()))
                    .filter(rate -> rate.signum() > 0)
                    .ifPresent(rate -> perUnit.put(asset.code(), rate));
        }
        return new FiatRates(fiat, perUnit, asOf);
    }

    private static Optional<BigDecimal> rate(Members map, String outer, String inner) {
        return map.object(outer).flatMap(rates -> rates.decimal(inner));
    }
}
