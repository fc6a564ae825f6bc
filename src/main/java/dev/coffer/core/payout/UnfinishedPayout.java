package dev.coffer.core.payout;

import dev.coffer.core.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * As much of a payout as is needed to add up what is on its way, where thousands of whole ones would be slow to read.
 *
 * @param remote what Calypso last said, or null while it has said nothing
 */
public record UnfinishedPayout(
        Amount amount, OutboxState outbox, @Nullable PayoutState remote) {

    public static UnfinishedPayout of(Payout payout) {
        RemotePayout remote = payout.remote();
        return new UnfinishedPayout(
                payout.draft().amount(), payout.outbox().state(), remote == null ? null : remote.state());
    }
}
