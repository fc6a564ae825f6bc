package dev.coffer.app;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.Connection;
import dev.coffer.core.account.Connector;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.SecretStore;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.quote.FeeGateway;
import dev.coffer.core.quote.FeeQuote;
import dev.coffer.core.status.Notice;
import dev.coffer.core.status.Refresh;
import dev.coffer.core.status.ServerClock;
import dev.coffer.core.webhook.WebhookSubscriptions;
import dev.coffer.store.SqliteWorkspace;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the one open {@link Session} and replaces it when a person connects as another account. To the screens it is also the fee
 * gateway and the refresh of whichever session is open, and the secret store that stops it.
 */
final class Connections implements Connector, FeeGateway, Refresh, SecretStore, AutoCloseable {
    static final String SERVER_SETTING = "server";
    static final String ACCOUNT_SETTING = "account";

    /**
     * What one console works with, made once at its start.
     *
     * @param sound see {@link Inspection}
     */
    record Surroundings(
            Books books,
            CompletableFuture<Books> sound,
            Desk desk,
            Threads threads,
            WorkspaceSettings settings,
            Clock clock,
            EventDesk events) {}

    /** Which account the screens show, whether or not its session has begun. */
    private record Shown(Connection connection, Credentials credentials) {}

    private final Surroundings around;
    private final SecretStore secrets;
    private final Supplier<String> fiat;
    private final Supplier<Connection> training;
    private final boolean trainingDesk;
    private final Profile profile;
    private @Nullable Session session;
    private @Nullable Shown shown;

    /**
     * @param training     switches the console over to the training workspace
     * @param trainingDesk this already is the training workspace; a real account must not be worked with here, since its payouts would be
     *     forgotten by the next start
     * @param profile      whether sessions have a sender
     */
    Connections(
            Surroundings around,
            SecretStore secrets,
            Supplier<String> fiat,
            Supplier<Connection> training,
            boolean trainingDesk,
            Profile profile) {
        this.around = around;
        this.secrets = secrets;
        this.fiat = fiat;
        this.training = training;
        this.trainingDesk = trainingDesk;
        this.profile = profile;
    }

    @Override
    public Connection connect(ServerAddress server, Credentials credentials) {
        if (trainingDesk && !server.isLoopback()) {
            throw new FailureException(new Failure.Rejected(
                    "rules",
                    "This is the training workspace, in which no money moves. Close Coffer and start it again to connect a real account.",
                    null));
        }
        requireSoundLedger();
        // Only asked here: while the old session goes on, payouts may still be entered for the old server.
        servers(known -> known.check(credentials.account(), server));
        BalanceSnapshot proof = prove(server, credentials);
        secrets.save(server, credentials);
        Connection connection = openOrGoBack(server, credentials, proof);
        around.settings().put(SERVER_SETTING, server.toString());
        around.settings().put(ACCOUNT_SETTING, credentials.account());
        return connection;
    }

    /** A payout that was confirmed while the new server was asked stays with the old one, whose session goes on then. */
    private Connection openOrGoBack(ServerAddress server, Credentials credentials, BalanceSnapshot proof) {
        Shown before;
        synchronized (this) {
            before = shown;
        }
        try {
            return open(server, credentials, Optional.of(proof));
        } catch (RuntimeException e) {
            if (before != null) {
                try {
                    resume(before.connection().server(), before.credentials());
                } catch (RuntimeException alsoFailed) {
                    e.addSuppressed(alsoFailed);
                }
            }
            throw e;
        }
    }

    @Override
    public Connection connectToSandbox() {
        return training.get();
    }

    /** Works with credentials that proved good before, without asking the server first, so that a start without a network is a start. */
    Connection resume(ServerAddress server, Credentials credentials) {
        return open(server, credentials, Optional.empty());
    }

    private BalanceSnapshot prove(ServerAddress server, Credentials credentials) {
        ServerClock ownClock = new ServerClock();
        try (CalypsoConnection trial =
                CalypsoConnection.open(server, credentials, around.clock(), ownClock, Thread::sleep, new Random())) {
            return trial.balances().read();
        }
    }

    /** Nobody works on a ledger that was not found sound; waits until that is known. */
    private void requireSoundLedger() {
        try {
            around.sound().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void servers(Consumer<AccountServers> work) {
        onDb(book -> {
            AccountServers servers =
                    new AccountServers(new SqliteWorkspace(around.books().database()), book);
            work.accept(servers);
            return servers;
        });
    }

    /** The last known figures at once, and work on the account as soon as the ledger is known to be sound. */
    private Connection open(ServerAddress server, Credentials credentials, Optional<BalanceSnapshot> proof) {
        Connection connection = show(server, credentials, proof);
        try {
            requireSoundLedger();
            servers(known -> known.bind(credentials.account(), server));
        } catch (RuntimeException e) {
            around.desk().disconnected();
            throw e;
        }
        begin(connection, credentials);
        return connection;
    }

    /** A payout of an account that nobody is connected as stands still; that must not go unnoticed. Blank: no account is connected. */
    void sayWhatWaitsElsewhere(String account) {
        around.threads().db().execute(() -> {
            int waiting = new SqliteWorkspace(around.books().database()).waitingElsewhere(account);
            if (waiting == 0) {
                around.desk().notices().takeDown(Notice.Kind.ELSEWHERE);
                return;
            }
            String whose = account.isBlank() ? "" : " of another account, or of this one in another spelling,";
            around.desk()
                    .notices()
                    .put(
                            Notice.Kind.ELSEWHERE,
                            (waiting == 1
                                            ? "1 payout" + whose + " is not through. It is"
                                            : waiting + " payouts" + whose + " are not through. They are")
                                    + " neither sent, looked up nor followed before that account is connected.");
        });
    }

    private synchronized Connection show(
            ServerAddress server, Credentials credentials, Optional<BalanceSnapshot> proof) {
        closeSession();
        String account = credentials.account();
        Optional<BalanceSnapshot> known =
                proof.or(() -> onDb(book -> around.books().balances().newest(account)));
        Connection connection = new Connection(
                server,
                account,
                known.map(BalanceSnapshot::name).orElse(null),
                server.isLoopback(),
                secrets.whereabouts());
        shown = new Shown(connection, credentials);
        around.desk().connected(connection, known);
        around.threads().db().execute(() -> around.desk().counted(around.books().ledger(), account));
        sayWhatWaitsElsewhere(account);
        return connection;
    }

    /** Unless another account, or none, was chosen meanwhile. */
    private synchronized void begin(Connection connection, Credentials credentials) {
        if (shown != null && connection.equals(shown.connection())) {
            closeSession();
            session = new Session(connection.server(), credentials, around, fiat, profile);
            around.events().serve(session);
        }
    }

    private <T> T onDb(Function<PayoutLedger, T> work) {
        return new LedgerThread(around.books().ledger(), around.threads().db()).call(work);
    }

    @Override
    public Optional<Credentials> load(ServerAddress server) {
        return secrets.load(server);
    }

    @Override
    public void save(ServerAddress server, Credentials credentials) {
        secrets.save(server, credentials);
    }

    /** Credentials that are forgotten are not worked with any longer either. */
    @Override
    public void forget(ServerAddress server) {
        secrets.forget(server);
        synchronized (this) {
            shown = null;
            closeSession();
        }
        around.settings().remove(ACCOUNT_SETTING);
        around.desk().disconnected();
        sayWhatWaitsElsewhere("");
    }

    @Override
    public String whereabouts() {
        return secrets.whereabouts();
    }

    @Override
    public FeeQuote quote(Amount amount) {
        return present().fees().quote(amount);
    }

    /** Payouts at whichever account is connected when it is asked. */
    PayoutLookup payouts() {
        return new PayoutLookup() {
            @Override
            public Optional<RemotePayout> findByKey(IdempotencyKey key) {
                return present().payouts().findByKey(key);
            }

            @Override
            public Optional<RemotePayout> findById(String remoteId) {
                return present().payouts().findById(remoteId);
            }
        };
    }

    /** The webhook subscriptions of whichever account is connected when it is asked. */
    WebhookSubscriptions webhooks() {
        return new PresentWebhooks(() -> present().webhooks(around.events().secrets()));
    }

    private Session present() {
        Session now;
        synchronized (this) {
            now = session;
        }
        if (now == null) {
            throw new FailureException(new Failure.Unreachable("No account is connected."));
        }
        return now;
    }

    @Override
    public synchronized void now() {
        if (session != null) {
            session.refresh().now();
        }
    }

    @Override
    public synchronized void visible(boolean visible) {
        if (session != null) {
            session.refresh().visible(visible);
        }
    }

    synchronized void wantRates() {
        if (session != null) {
            session.wantRates();
        }
    }

    synchronized void askTheTime() {
        if (session != null) {
            session.askTheTime();
        }
    }

    private synchronized void closeSession() {
        if (session != null) {
            around.events().serveNobody();
            session.close();
            session = null;
        }
    }

    @Override
    public synchronized void close() {
        shown = null;
        closeSession();
    }
}
