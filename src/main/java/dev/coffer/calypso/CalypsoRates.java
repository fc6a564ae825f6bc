package dev.coffer.calypso;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.calypso.wire.RatesAnswer;
import dev.coffer.core.money.Asset;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.quote.RateGateway;
import java.util.Collection;
import java.util.Map;

/** Asks what assets are worth in a fiat currency (calypso-api.md 2.9). */
final class CalypsoRates implements RateGateway {
    private final CalypsoCalls calls;

    CalypsoRates(CalypsoCalls calls) {
        this.calls = calls;
    }

    @Override
    public FiatRates read(Collection<Asset> assets, String fiat) {
        if (assets.isEmpty()) {
            return new FiatRates(fiat, Map.of(), calls.now());
        }
        Body answer = calls.read("rate/fiat", Envelope.of(Payload.fiatRates(assets, fiat)));
        return RatesAnswer.read(answer, assets, fiat, calls.now());
    }
}
