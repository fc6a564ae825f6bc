package dev.coffer.app;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.quote.FeeGateway;
import dev.coffer.core.status.Refresh;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscriptions;
import dev.coffer.sync.AccountPoller;
import dev.coffer.sync.EventFollower;
import dev.coffer.sync.OutboxSender;
import dev.coffer.sync.PayoutPoller;
import dev.coffer.sync.Reconciler;
import dev.coffer.sync.Steps;
import dev.coffer.sync.Synchronizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account at one server, at work: from the moment it opens, its payouts are sent, looked up and followed. In a profile that does not
 * pay there is no sender, and nothing here has a call that could make a payout.
 */
final class Session implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private final String account;
    private final Books books;
    private final Desk desk;
    private final Executor db;
    private final CalypsoConnection calypso;
    private final Synchronizer synchronizer;
    private final Subscription changes;
    private final Subscription ticks;

    Session(
            ServerAddress server,
            Credentials credentials,
            Connections.Surroundings around,
            Supplier<String> fiat,
            Profile profile) {
        Threads threads = around.threads();
        Clock clock = around.clock();
        this.account = credentials.account();
        this.books = around.books();
        this.desk = around.desk();
        this.db = threads.db();
        this.calypso =
                CalypsoConnection.open(server, credentials, clock, desk.serverClock(), Thread::sleep, new Random());
        LedgerThread ledger = new LedgerThread(books.ledger(), threads.db());
        AccountPoller accountPoller = new AccountPoller(
                calypso.balances(),
                calypso.rates(),
                new AccountPoller.Readers(this::keep, desk::read),
                fiat,
                clock,
                desk.board());
        this.synchronizer = new Synchronizer(
                profile.pays()
                        ? new OutboxSender(
                                ledger, calypso.payouts(), account, desk.serverClock(), clock, desk.board(), Steps.NONE)
                        : null,
                new Reconciler(ledger, calypso.lookups(), account, clock, desk.board(), Steps.NONE),
                new PayoutPoller(ledger, calypso.lookups(), account, clock, desk.board(), accountPoller::wantBalances),
                accountPoller,
                threads.io());
        synchronizer.follow(
                new EventFollower(books.events(), ledger, account, clock, desk.board(), synchronizer.wokenByEvents()),
                threads.io());
        this.changes = books.ledger().changes().subscribe(this::changed);
        this.ticks = threads.every(TICK, synchronizer::tick);
    }

    FeeGateway fees() {
        return calypso.fees();
    }

    PayoutLookup payouts() {
        return calypso.lookups();
    }

    /** @param secrets where the subscriptions' secrets go */
    WebhookSubscriptions webhooks(WebhookSecrets secrets) {
        return calypso.webhooks(secrets);
    }

    /** A webhook event is on the disk. */
    void eventArrived() {
        synchronizer.eventArrived();
    }

    Refresh refresh() {
        return synchronizer;
    }

    /** The display currency is another one. */
    void wantRates() {
        synchronizer.wantRates();
    }

    /** Asks the server for anything, to learn what its clock says. */
    void askTheTime() {
        synchronizer.askTheTime();
    }

    private void keep(BalanceSnapshot snapshot) {
        desk.read(snapshot);
        db.execute(() -> {
            try {
                books.balances().save(snapshot);
            } catch (FailureException e) {
                // What is shown is fresh all the same; only the next start without a network would show older figures.
                log.warn("Balances were not kept: {}", e.failure().technical());
            }
        });
    }

    /** Told of every change once it is durable. Counting is left to a turn of its own on the {@code db} thread. */
    private void changed(ChangedPayouts changed) {
        if (changed.payouts().isEmpty()) {
            return;
        }
        db.execute(() -> desk.counted(books.ledger(), account));
        if (changed.payouts().stream().anyMatch(payout -> payout.outbox().state() == OutboxState.QUEUED)) {
            synchronizer.queued();
        }
    }

    @Override
    public void close() {
        ticks.close();
        changes.close();
        synchronizer.close();
        calypso.close();
    }
}
