package dev.coffer.ui.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import java.util.Optional;

/** The figures that the screen is told of: what the account has, what is already spoken for, and what it is worth. */
public record PayoutFeeds(
        Feed<Optional<BalanceSnapshot>> balances, Feed<Reserves> reserves, Feed<Optional<FiatRates>> rates) {}
