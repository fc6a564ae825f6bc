package dev.coffer.ui.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures of one account. What is too old is still shown, with its age, but nothing is decided by it.
 *
 * @param balances absent: nothing is known of this account
 */
record Figures(
        @Nullable BalanceSnapshot balances,
        Reserves reserves,
        @Nullable FiatRates rates) {
    /** The poller reads every 30 s while a person looks and every 5 minutes otherwise; three missed readings are too old. */
    static final Duration BALANCE_OLD = Duration.ofMinutes(15);

    private static final Duration CLOCK_GRACE = Duration.ofMinutes(-1);

    static final Duration RATE_OLD = Duration.ofHours(1);

    static Figures of(
            Optional<BalanceSnapshot> balances,
            Reserves reserves,
            Optional<FiatRates> rates,
            Optional<String> account) {
        BalanceSnapshot own = balances.filter(
                        snapshot -> account.map(snapshot.account()::equals).orElse(false))
                .orElse(null);
        return new Figures(own, reserves, rates.orElse(null));
    }

    /** The balances, if they are fresh enough to decide by. */
    @Nullable
    BalanceSnapshot decisive(Instant now) {
        if (balances == null) {
            return null;
        }
        Duration age = Duration.between(balances.asOf(), now);
        // A balance from the future was read before the clock was set back: nobody knows how old it is.
        return age.compareTo(BALANCE_OLD) > 0 || age.compareTo(CLOCK_GRACE) < 0 ? null : balances;
    }

    @Nullable
    Amount decisiveFree(Asset asset, Instant now) {
        BalanceSnapshot fresh = decisive(now);
        return fresh == null ? null : reserves.free(fresh, asset).orElse(null);
    }
}
