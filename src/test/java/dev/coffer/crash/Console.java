package dev.coffer.crash;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.calypso.http.Limits;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PublishedLedger;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.sync.AccountPoller;
import dev.coffer.sync.OutboxSender;
import dev.coffer.sync.PayoutPoller;
import dev.coffer.sync.Reconciler;
import dev.coffer.sync.StatusBoard;
import dev.coffer.sync.Synchronizer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * One life of the console without its screens: the product's own store, sender, reconciler, poller and HTTP client, wired as
 * {@code app.Session} wires them. Only its clock, its time-outs and its moment of death are the harness's.
 */
final class Console implements AutoCloseable {
    private static final String PERSON = "ann";

    /** Short enough to wait for a lost answer thousands of times. */
    static final Limits IMPATIENT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(250), 1 << 20);

    static final Limits PATIENT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20);

    /** @param seed of the keys and of every jitter */
    record Setting(Path folder, Access access, Clock clock, Limits limits, Mistake mistake, long seed) {}

    private final Setting setting;
    private final Database database;
    private final PublishedLedger ledger;
    private final LedgerThread onDb;
    private final CalypsoConnection calypso;
    private final SubmitPayout submit;
    private final Synchronizer synchronizer;
    private final Subscription changes;

    Console(Setting setting, Lifeline life, Executor db, Executor io) {
        this.setting = setting;
        Clock clock = setting.clock();
        Random random = new Random(setting.seed());
        String account = account();
        this.database = Database.open(file(setting.folder()), setting.folder().resolve("backups"), clock, life);
        ServerClock serverClock = new ServerClock();
        StatusBoard board = new StatusBoard(clock, random);
        this.calypso = CalypsoConnection.open(
                setting.access().server(),
                setting.access().credentials(),
                Clock.systemUTC(),
                serverClock,
                wait -> {},
                random,
                setting.limits());
        PayoutGateway gateway = setting.mistake().gateway(calypso.payouts());
        this.ledger = new PublishedLedger(setting.mistake().ledger(new SqlitePayoutLedger(database), gateway));
        this.onDb = new LedgerThread(ledger, db);
        this.submit = new SubmitPayout(ledger, clock, PERSON);
        this.synchronizer = new Synchronizer(
                new OutboxSender(onDb, gateway, account, serverClock, clock, board, life),
                new Reconciler(onDb, gateway, account, clock, board, life),
                new PayoutPoller(onDb, gateway, account, clock, board, () -> {}),
                noBalances(clock, board),
                io);
        this.changes = ledger.changes().subscribe(this::changed);
    }

    static Path file(Path folder) {
        return folder.resolve("coffer.db");
    }

    String account() {
        return setting.access().credentials().account();
    }

    /** As the person's own acts come from the screens. */
    void sendAgain(Payout payout) {
        onDb.call(book -> new ResendUncertain(book, setting.clock(), PERSON).resend(payout.id()));
    }

    void closeAsNeverArrived(Payout payout) {
        onDb.call(book -> new CloseNeverArrived(book, setting.clock(), PERSON).close(payout.id(), "gave up waiting"));
    }

    /** False when the rules do not allow it. */
    boolean withdraw(Payout payout) {
        if (WithdrawPayout.doubt(payout).isPresent()) {
            return false;
        }
        onDb.call(book -> new WithdrawPayout(book, setting.clock(), PERSON).withdraw(payout.id(), "typed wrong"));
        return true;
    }

    /** When this returns, the payout was promised. */
    Payout confirm(PayoutDraft draft) {
        return onDb.call(book -> submit.submit(draft, account(), null));
    }

    void tick() {
        synchronizer.tick();
    }

    LedgerThread ledger() {
        return onDb;
    }

    List<Payout> in(OutboxState state) {
        return onDb.call(book -> book.inOutbox(account(), state));
    }

    /** Nothing is left that Coffer does by itself. */
    boolean isQuiet() {
        return in(OutboxState.QUEUED).isEmpty()
                && in(OutboxState.SENDING).isEmpty()
                && in(OutboxState.UNCERTAIN).stream()
                        .allMatch(payout ->
                                payout.outbox().isLongMissing(setting.clock().instant()));
    }

    /** What a dying process does to its sockets; the database is left as it is. */
    void drop() {
        changes.close();
        synchronizer.close();
        calypso.close();
    }

    @Override
    public void close() {
        drop();
        database.close();
    }

    private void changed(ChangedPayouts changed) {
        if (changed.payouts().stream().anyMatch(payout -> payout.outbox().state() == OutboxState.QUEUED)) {
            synchronizer.queued();
        }
    }

    private AccountPoller noBalances(Clock clock, StatusBoard board) {
        return new AccountPoller(
                () -> new BalanceSnapshot(account(), null, List.of(), clock.instant()),
                (assets, fiat) -> {
                    throw new FailureException(new Failure.Unreachable("rates are not asked for"));
                },
                new AccountPoller.Readers(balances -> {}, rates -> {}),
                () -> "EUR",
                clock,
                board);
    }
}
