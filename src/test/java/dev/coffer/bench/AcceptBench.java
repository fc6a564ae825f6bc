package dev.coffer.bench;

import dev.coffer.app.Books;
import dev.coffer.app.Workspace;
import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.support.Payouts;
import dev.coffer.sync.AccountPoller;
import dev.coffer.sync.OutboxSender;
import dev.coffer.sync.PayoutPoller;
import dev.coffer.sync.Reconciler;
import dev.coffer.sync.StatusBoard;
import dev.coffer.sync.Steps;
import dev.coffer.sync.Synchronizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * From the confirm button's action to the row that says accepted: durable row, wake-up of the sender, signed request over loopback to a
 * sandbox in the same JVM, answer, durable acceptance. The call itself (signing, loopback, the sandbox's own commit, reading) is timed too and
 * taken off in the second figure: what is left is Coffer's own.
 */
final class AcceptBench {
    private static final int CONFIRMS = Integer.getInteger("bench.accepts", 200);
    private static final int WARM_UP = 50;

    private final Clock clock = Clock.systemUTC();

    @Test
    void confirmToAccepted() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "accept");
        Result result = new Result("accept");
        try (ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService db = Executors.newSingleThreadExecutor();
                Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(), clock, io);
                Books books = Books.open(new Workspace(folder), clock);
                CalypsoConnection calypso = connect(sandbox)) {
            books.database().allowWrites();
            measure(result, sandbox, books, calypso, io, db);
        }
        result.write();
    }

    private CalypsoConnection connect(Sandbox sandbox) {
        return CalypsoConnection.open(
                ServerAddress.parse(sandbox.url()),
                new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret()),
                clock,
                new ServerClock(),
                millis -> {},
                new Random(1));
    }

    private void measure(
            Result result,
            Sandbox sandbox,
            Books books,
            CalypsoConnection calypso,
            ExecutorService io,
            ExecutorService db) {
        String account = sandbox.account();
        SubmitPayout submit = new SubmitPayout(books.ledger(), clock, "bench");
        TimedGateway gateway = new TimedGateway(calypso.payouts());
        try (Synchronizer synchronizer = synchronizer(account, books, calypso, gateway, io, db)) {
            long[] accepted = new long[CONFIRMS];
            long[] own = new long[CONFIRMS];
            for (int i = -WARM_UP; i < CONFIRMS; i++) {
                long nanos = confirm(submit, Payouts.draft("0.5"), account, books, synchronizer, db);
                if (i >= 0) {
                    accepted[i] = nanos;
                    own[i] = nanos - gateway.createNanos();
                }
            }
            result.percentiles("confirm to accepted", accepted);
            result.percentiles("the same without the call to the server", own);
        }
    }

    private long confirm(
            SubmitPayout submit,
            PayoutDraft draft,
            String account,
            Books books,
            Synchronizer synchronizer,
            ExecutorService db) {
        CompletableFuture<Long> accepted = new CompletableFuture<>();
        Subscription changes = books.ledger()
                .changes()
                .subscribe(changed -> changed.payouts().stream()
                        .filter(payout -> payout.draft().draftId().equals(draft.draftId()))
                        .forEach(payout -> {
                            if (payout.outbox().state() == OutboxState.QUEUED) {
                                synchronizer.queued();
                            } else if (payout.outbox().state() == OutboxState.ACCEPTED) {
                                accepted.complete(System.nanoTime());
                            }
                        }));
        long start = System.nanoTime();
        db.execute(() -> submit.submit(draft, account, null));
        long nanos = accepted.join() - start;
        changes.close();
        return nanos;
    }

    private Synchronizer synchronizer(
            String account,
            Books books,
            CalypsoConnection calypso,
            PayoutGateway gateway,
            ExecutorService io,
            ExecutorService db) {
        StatusBoard board = new StatusBoard(clock, new Random(1));
        LedgerThread ledger = new LedgerThread(books.ledger(), db);
        AccountPoller poller = new AccountPoller(
                calypso.balances(),
                calypso.rates(),
                new AccountPoller.Readers(balances -> {}, rates -> {}),
                () -> "USD",
                clock,
                board);
        return new Synchronizer(
                new OutboxSender(ledger, gateway, account, new ServerClock(), clock, board, Steps.NONE),
                new Reconciler(ledger, gateway, account, clock, board, Steps.NONE),
                new PayoutPoller(ledger, gateway, account, clock, board, poller::wantBalances),
                poller,
                io);
    }
}
