package dev.coffer.calypso.wire;

import dev.coffer.calypso.http.Body;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the account of calypso-api.md 2.5. The shape of a balance row was never seen, so {@code amount} and {@code balance} are both
 * taken; but a row that cannot be read, or a second one for an asset, is never dropped: half a list of balances looks like a whole one.
 */
public final class AccountAnswer {

    private AccountAnswer() {}

    /** Throws {@code BadAnswer}, also when the answer is about another account. */
    public static BalanceSnapshot read(Body body, String account, Instant asOf) {
        Members answer = Json.object(body, "the account");
        if (!answer.text("account").orElse(account).equalsIgnoreCase(account)) {
            throw Json.bad("the answer is about another account");
        }
        List<Amount> balances = new ArrayList<>();
        Set<Asset> seen = new HashSet<>();
        for (Members row : answer.neededObjects("balances")) {
            Amount balance = balance(row);
            if (!seen.add(balance.asset())) {
                throw Json.bad(
                        "the account has two balances of " + balance.asset().code());
            }
            balances.add(balance);
        }
        String name = answer.text("name").filter(text -> !text.isBlank()).orElse(null);
        return new BalanceSnapshot(account, name, balances, asOf);
    }

    private static Amount balance(Members row) {
        Asset asset = Assets.of(row.neededText("currency"));
        BigDecimal value = row.decimal("amount").orElseGet(() -> row.neededDecimal("balance"));
        return new Amount(asset, value);
    }
}
