package dev.coffer.events;

import dev.coffer.app.Threads;
import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.calypso.Unpaced;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.PublishedLedger;
import dev.coffer.core.status.ServerClock;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.crash.Quiet;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteEvents;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.sync.AccountPoller;
import dev.coffer.sync.EventFollower;
import dev.coffer.sync.OutboxSender;
import dev.coffer.sync.PayoutPoller;
import dev.coffer.sync.Reconciler;
import dev.coffer.sync.StatusBoard;
import dev.coffer.sync.Steps;
import dev.coffer.sync.Synchronizer;
import dev.coffer.webhook.EventReceiver;
import dev.coffer.webhook.Intake;
import dev.coffer.webhook.ListenerLimits;
import dev.coffer.webhook.SigningSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * A console without screens that has nothing but events: its receiver, its store and what events wake are the product's, and it never polls.
 * It says {@code READY port}, then {@code EVENT} for each delivery that is on the disk. When its standard input ends it finishes what waits and
 * says {@code WRONG n} for the signatures it refused; usually it is killed before that.
 */
final class KilledConsole {
    private static final ListenerLimits UNLIMITED = ListenerLimits.STANDARD.withPerSecond(1_000_000);

    private KilledConsole() {}

    /** Arguments: folder, server, port, path. Secrets come by environment. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Quiet.please();
        Clock clock = Clock.systemUTC();
        Path folder = Path.of(args[0]);
        Credentials credentials = new Credentials(
                System.getenv("COFFER_ACCOUNT"), System.getenv("COFFER_API_KEY"), System.getenv("COFFER_API_SECRET"));
        Threads threads = new Threads();
        Database database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock);
        SqliteEvents events = new SqliteEvents(database);
        LedgerThread ledger = new LedgerThread(new PublishedLedger(new SqlitePayoutLedger(database)), threads.db());
        CalypsoConnection calypso = Unpaced.open(ServerAddress.parse(args[1]), credentials, clock);
        Synchronizer synchronizer = synchronizer(ledger, calypso, credentials.account(), clock, events, threads);
        SigningSecrets secrets = new SigningSecrets();
        secrets.add(System.getenv("WEBHOOK_KEY"), System.getenv("WEBHOOK_SECRET"));
        Intake intake = new Intake(secrets, events, threads.db(), clock, () -> {
            say("EVENT");
            synchronizer.eventArrived();
        });
        EventReceiver receiver = EventReceiver.forConsole(
                new ListenAddress("127.0.0.1", Integer.parseInt(args[2]), args[3]),
                Optional.empty(),
                new EventReceiver.Ground(UNLIMITED, threads.io(), System::nanoTime),
                intake);
        threads.every(Duration.ofMillis(100), synchronizer::eventArrived);
        threads.every(Duration.ofMillis(100), receiver::tick);
        say("READY " + receiver.port());
        while (System.in.read() >= 0) {}
        receiver.close();
        synchronizer.eventArrived();
        while (!CompletableFuture.supplyAsync(() -> events.waiting(0, 1).isEmpty(), threads.db())
                .join()) {
            Thread.sleep(20);
        }
        say("WRONG "
                + CompletableFuture.supplyAsync(events::wrongSignatures, threads.db())
                        .join());
        threads.close();
        database.close();
        System.exit(0);
    }

    private static Synchronizer synchronizer(
            LedgerThread ledger,
            CalypsoConnection calypso,
            String account,
            Clock clock,
            SqliteEvents events,
            Threads threads) {
        StatusBoard board = new StatusBoard(clock, new Random(6));
        AccountPoller balances = new AccountPoller(
                () -> {
                    throw new FailureException(new Failure.Unreachable("balances are not asked for"));
                },
                (assets, fiat) -> {
                    throw new FailureException(new Failure.Unreachable("rates are not asked for"));
                },
                new AccountPoller.Readers(snapshot -> {}, rates -> {}),
                () -> "EUR",
                clock,
                board);
        Synchronizer synchronizer = new Synchronizer(
                new OutboxSender(ledger, calypso.payouts(), account, new ServerClock(), clock, board, Steps.NONE),
                new Reconciler(ledger, calypso.payouts(), account, clock, board, Steps.NONE),
                new PayoutPoller(ledger, calypso.payouts(), account, clock, board, () -> {}),
                balances,
                threads.io());
        synchronizer.follow(
                new EventFollower(events, ledger, account, clock, board, synchronizer.wokenByEvents()), threads.io());
        return synchronizer;
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
