package dev.coffer.ui.balance;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the account holds on one chain.
 *
 * @param chain absent for the card of assets whose chain this version does not know
 */
public record ChainCard(@Nullable Chain chain, List<BalanceRow> rows) {

    public ChainCard {
        rows = List.copyOf(rows);
    }

    /** A card a chain in the order of {@link Chain}, unknown ones last; chains that hold nothing the server named are left out. */
    static List<ChainCard> of(BalanceSnapshot balances, Reserves reserves, Optional<FiatRates> rates) {
        List<ChainCard> cards = new ArrayList<>();
        for (Chain chain : Chain.values()) {
            add(cards, chain, balances, reserves, rates);
        }
        add(cards, null, balances, reserves, rates);
        return cards;
    }

    private static void add(
            List<ChainCard> cards,
            @Nullable Chain chain,
            BalanceSnapshot balances,
            Reserves reserves,
            Optional<FiatRates> rates) {
        List<BalanceRow> rows = balances.balances().stream()
                .filter(held -> held.asset().chain() == chain)
                .map(held -> row(held, reserves, rates))
                .toList();
        if (!rows.isEmpty()) {
            cards.add(new ChainCard(chain, rows));
        }
    }

    private static BalanceRow row(Amount held, Reserves reserves, Optional<FiatRates> rates) {
        Asset asset = held.asset();
        Amount reserved = reserves.of(asset);
        return new BalanceRow(
                held,
                reserved,
                held.minus(reserved),
                rates.flatMap(known -> known.estimate(held)).orElse(null));
    }
}
