package dev.coffer.core.balance;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account held at one moment. A figure without an age is worth nothing, so the age is part of it.
 *
 * @param name     the account's name at Calypso, if it has one
 * @param balances one amount an asset, in the server's order
 * @param asOf     when the answer arrived
 */
public record BalanceSnapshot(String account, @Nullable String name, List<Amount> balances, Instant asOf) {

    public BalanceSnapshot {
        balances = List.copyOf(balances);
    }

    public Optional<Amount> of(Asset asset) {
        return balances.stream().filter(amount -> amount.asset().equals(asset)).findFirst();
    }
}
