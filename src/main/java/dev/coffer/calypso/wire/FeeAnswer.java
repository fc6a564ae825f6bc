package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.quote.FeeQuote;

/**
 * Reads the fee pre-calculation of calypso-api.md 2.4: {@code feeSender} is the fee on top, {@code feeReceiver} the fee taken out.
 */
public final class FeeAnswer {

    private FeeAnswer() {}

    /** Throws {@code BadAnswer} when there is no readable item for that asset. */
    public static FeeQuote read(Body body, Asset asset) {
        Members item = Json.object(body, "the fee").neededObjects("items").stream()
                .filter(each -> each.text("currency").orElse(asset.code()).equals(asset.code()))
                .findFirst()
                .orElseThrow(() -> Json.bad("the fee has no item for " + asset.code()));
        return new FeeQuote(side(item.neededObject("feeSender"), asset), side(item.neededObject("feeReceiver"), asset));
    }

    private static FeeQuote.Side side(Members side, Asset asset) {
        return new FeeQuote.Side(
                new Amount(asset, side.neededDecimal("amount")), new Amount(asset, side.neededDecimal("fee")));
    }
}
