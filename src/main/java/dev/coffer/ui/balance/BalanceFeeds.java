package dev.coffer.ui.balance;

import dev.coffer.core.account.Connection;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.status.SyncStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What the balances screen is told.
 *
 * @param connection empty until an account is connected
 * @param balances   empty until there was an answer, in this run or an earlier one
 * @param rates      empty when there are none; estimates are then left out
 * @param ticker     the clock, about once a second, so that ages grow
 */
public record BalanceFeeds(
        Feed<Optional<Connection>> connection,
        Feed<Optional<BalanceSnapshot>> balances,
        Feed<Reserves> reserves,
        Feed<Optional<FiatRates>> rates,
        Feed<SyncStatus> status,
        Feed<Instant> ticker) {}
