package dev.coffer.calypso;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.FeeAnswer;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.core.money.Amount;
import dev.coffer.core.quote.FeeGateway;
import dev.coffer.core.quote.FeeQuote;

/** Asks what a payout would cost (calypso-api.md 2.4). */
final class CalypsoFees implements FeeGateway {
    private final CalypsoCalls calls;

    CalypsoFees(CalypsoCalls calls) {
        this.calls = calls;
    }

    @Override
    public FeeQuote quote(Amount amount) {
        Body answer = calls.read("tariff/extended-fee", Envelope.of(Payload.fee(amount)));
        return FeeAnswer.read(answer, amount.asset());
    }
}
