package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.payout.UnfinishedPayout;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.status.NoticeBoard;
import dev.coffer.core.status.ServerClock;
import dev.coffer.sync.StatusBoard;
import dev.coffer.ui.shell.ShellFeeds.Outstanding;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * What lies on the desk whichever account is connected: the feeds that the screens show. They outlive a connection, so that a screen
 * subscribes once.
 */
public final class Desk {
    private final Publisher<Optional<Connection>> connection = new Publisher<>(Optional.empty());
    private final Publisher<Optional<BalanceSnapshot>> balances = new Publisher<>(Optional.empty());
    private final Publisher<Optional<FiatRates>> rates = new Publisher<>(Optional.empty());
    private final Publisher<Reserves> reserves = new Publisher<>(Reserves.NONE);
    private final Publisher<Outstanding> outstanding = new Publisher<>(Outstanding.NONE);
    private final ServerClock serverClock = new ServerClock();
    private final NoticeBoard notices = new NoticeBoard();
    private final StatusBoard board;

    public Desk(Clock clock) {
        this.board = new StatusBoard(clock, new Random());
    }

    public Feed<Optional<Connection>> connection() {
        return connection;
    }

    public Feed<Optional<BalanceSnapshot>> balances() {
        return balances;
    }

    public Feed<Optional<FiatRates>> rates() {
        return rates;
    }

    public Feed<Reserves> reserves() {
        return reserves;
    }

    public Feed<Outstanding> outstanding() {
        return outstanding;
    }

    public ServerClock serverClock() {
        return serverClock;
    }

    public NoticeBoard notices() {
        return notices;
    }

    public StatusBoard board() {
        return board;
    }

    /** Another account is at work: figures of the one before are taken off the desk. */
    void connected(Connection now, Optional<BalanceSnapshot> lastKnown) {
        balances.publish(lastKnown);
        rates.publish(Optional.empty());
        connection.publish(Optional.of(now));
    }

    void disconnected() {
        connection.publish(Optional.empty());
    }

    void read(BalanceSnapshot snapshot) {
        balances.publish(Optional.of(snapshot));
        connection
                .current()
                .filter(now -> now.account().equals(snapshot.account()))
                .filter(now -> !Objects.equals(now.accountName(), snapshot.name()))
                .ifPresent(now -> connection.publish(Optional.of(now.named(snapshot.name()))));
    }

    void read(FiatRates fresh) {
        rates.publish(Optional.of(fresh));
    }

    /** What the ledger says of the account's unfinished payouts. Called on the {@code db} thread. */
    void counted(PayoutLedger ledger, String account) {
        List<UnfinishedPayout> unfinished = ledger.unfinished(account);
        reserves.publish(Reserves.of(unfinished));
        outstanding.publish(
                new Outstanding(count(unfinished, OutboxState.QUEUED), count(unfinished, OutboxState.UNCERTAIN)));
    }

    private static int count(List<UnfinishedPayout> payouts, OutboxState state) {
        return (int) payouts.stream().filter(payout -> payout.outbox() == state).count();
    }
}
