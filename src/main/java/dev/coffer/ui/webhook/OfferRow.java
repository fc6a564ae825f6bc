package dev.coffer.ui.webhook;

import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.webhook.ImportOffer;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A payout that is not here, in words.
 *
 * @param offer what it words
 * @param asked what Calypso is asked for when it is brought in: its id, else its key
 * @param what  asset and chain, and the state that the event claimed
 * @param when  when the last event came
 */
record OfferRow(ImportOffer offer, String asked, String what, String when) {

    static OfferRow of(ImportOffer offer, ZoneId zone) {
        String remoteId = offer.remoteId();
        String asked = remoteId != null ? remoteId : String.valueOf(offer.key());
        String asset = Optional.ofNullable(offer.currency())
                .map(code -> Assets.of(code).label())
                .orElse("asset not named");
        String state = Optional.ofNullable(offer.claims())
                .map(code ->
                        ", event says: " + StateText.of(new PayoutState(code)).label())
                .orElse("");
        return new OfferRow(offer, asked, asset + state, TimeText.both(offer.lastAt(), zone));
    }
}
