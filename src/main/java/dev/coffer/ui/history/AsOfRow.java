package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.PastPayout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.StateText;
import java.time.Instant;

/**
 * One line of the history as it stood.
 *
 * @param entered when this workspace came to know the payout
 * @param address the receiver in full
 * @param since   since when it stood there
 */
public record AsOfRow(
        PayoutId id,
        Instant entered,
        String claimReference,
        String address,
        Amount amount,
        StateText state,
        Instant since) {

    static AsOfRow of(PastPayout then) {
        return new AsOfRow(
                then.payout().id(),
                then.entered(),
                DetailText.heading(then.payout()),
                then.payout().draft().depositAddress().text(),
                then.payout().draft().amount(),
                PastText.state(then),
                then.since());
    }
}
