package dev.coffer.core.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the account's balances still show but unfinished payouts will take: queued, sending and uncertain ones, and those that Calypso
 * has but has not begun to pay. From {@code IN_PROGRESS} on the balance itself is taken to be lower (calypso-api.md does not say when
 * it drops; the sandbox does it then). Fees are not included, since they are not known before Calypso names them.
 *
 * @param perAsset reserved amount by asset; an asset without reserves is missing
 */
public record Reserves(Map<Asset, Amount> perAsset) {
    public static final Reserves NONE = new Reserves(Map.of());

    public Reserves {
        perAsset = Map.copyOf(perAsset);
    }

    /** Adds up one account's unfinished payouts. */
    public static Reserves of(List<UnfinishedPayout> unfinished) {
        Map<Asset, Amount> sums = new HashMap<>();
        unfinished.stream()
                .filter(Reserves::notBegun)
                .map(UnfinishedPayout::amount)
                .forEach(amount -> sums.merge(amount.asset(), amount, Amount::plus));
        return new Reserves(sums);
    }

    public Amount of(Asset asset) {
        return perAsset.getOrDefault(asset, Amount.zero(asset));
    }

    /** Balance minus reserves; may be negative. Empty when the account is not known to hold the asset. */
    public Optional<Amount> free(BalanceSnapshot balances, Asset asset) {
        return balances.of(asset).map(balance -> balance.minus(of(asset)));
    }

    private static boolean notBegun(UnfinishedPayout payout) {
        PayoutState remote = payout.remote();
        return remote == null || !remote.isKnown() || remote.canBecome(PayoutState.IN_PROGRESS);
    }
}
