package dev.coffer.store;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.status.ServerClock;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import dev.coffer.sync.AccountPoller;
import dev.coffer.sync.OutboxSender;
import dev.coffer.sync.PayoutPoller;
import dev.coffer.sync.Reconciler;
import dev.coffer.sync.StatusBoard;
import dev.coffer.sync.Steps;
import dev.coffer.sync.Synchronizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk fills up at each commit between a person's confirmation and Calypso's answer. "Nothing was sent" is said exactly where it
 * is true, and a payout that was sent is never sent a second time.
 */
final class FullDiskTest {
    private static final String FILLER = "x".repeat(2_000_000);

    @TempDir
    Path folder;

    private final MutableClock clock = MutableClock.atNoon();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final StatusBoard board = new StatusBoard(clock, new Random(7));
    private Database database;
    private SqlitePayoutLedger ledger;
    private SubmitPayout submit;
    private Synchronizer synchronizer;
    private int commits;
    private int fullFrom = Integer.MAX_VALUE;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock, new CommitProbe() {
            @Override
            public void beforeCommit() {
                commits++;
                if (commits >= fullFrom) {
                    fill();
                }
            }
        });
        ledger = new SqlitePayoutLedger(database);
        submit = new SubmitPayout(ledger, clock, "anna");
        LedgerThread thread = new LedgerThread(ledger, Runnable::run);
        synchronizer = new Synchronizer(
                new OutboxSender(thread, gateway, ACCOUNT, new ServerClock(), clock, board, Steps.NONE),
                new Reconciler(thread, gateway, ACCOUNT, clock, board, Steps.NONE),
                new PayoutPoller(thread, gateway, ACCOUNT, clock, board, () -> {}),
                new AccountPoller(
                        () -> new BalanceSnapshot(ACCOUNT, "acme", List.of(), clock.instant()),
                        (assets, fiat) -> new FiatRates(fiat, Map.of(), clock.instant()),
                        new AccountPoller.Readers(read -> {}, read -> {}),
                        () -> "USD",
                        clock,
                        board),
                Runnable::run);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** What SQLite itself says, inside the transaction that is about to be committed, when there is not a page left. */
    private void fill() {
        database.read(handle -> handle.createQuery("PRAGMA max_page_count = 1")
                .map((row, context) -> row.getInt(1))
                .one());
        database.read(handle -> handle.createUpdate("INSERT INTO workspace (key, value) VALUES ('filler', :text)")
                .bind("text", FILLER)
                .execute());
    }

    private void makeSpace() {
        fullFrom = Integer.MAX_VALUE;
        database.read(handle -> handle.createQuery("PRAGMA max_page_count = 1000000")
                .map((row, context) -> row.getInt(1))
                .one());
    }

    private void run(Duration time) {
        for (long s = 0; s < time.toSeconds(); s++) {
            clock.advance(Duration.ofSeconds(1));
            synchronizer.tick();
        }
    }

    private Payout only() {
        return new SqlitePayoutHistory(database)
                .page(HistoryFilter.ALL, null, 10)
                .getFirst();
    }

    private void confirm() {
        submit.submit(Payouts.draft(), ACCOUNT, null);
    }

    private String paused() {
        return String.valueOf(board.status().current().paused());
    }

    @Test
    void atTheConfirmationNothingIsEnteredAndNothingSent() {
        fullFrom = 1;
        PayoutDraft draft = Payouts.draft();
        assertThatThrownBy(() -> submit.submit(draft, ACCOUNT, null))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("The disk is full")
                .hasMessageContaining("nothing was sent");
        run(Duration.ofSeconds(5));
        assertThat(gateway.creates).isEmpty();
        makeSpace();
        submit.submit(draft, ACCOUNT, null);
        run(Duration.ofSeconds(5));
        assertThat(gateway.books).hasSize(1);
    }

    @Test
    void atTheClaimNothingIsSentAndItGoesOnByItself() {
        confirm();
        fullFrom = commits + 1;
        run(Duration.ofSeconds(30));
        assertThat(gateway.creates).isEmpty();
        assertThat(only().outbox().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(paused()).contains("The disk is full").contains("nothing was sent");
        makeSpace();
        run(Duration.ofSeconds(5));
        assertThat(only().outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(gateway.creates).hasSize(1);
        assertThat(board.status().current().paused()).isNull();
    }

    @Test
    void atTheAnswerItIsNotSentAgainAndNobodyIsToldThatNothingWasSent() {
        confirm();
        Payout second = submit.submit(Payouts.draft("99"), ACCOUNT, null);
        fullFrom = commits + 2;
        run(Duration.ofMinutes(5));
        assertThat(gateway.creates).as("one went out, and nothing after it").hasSize(1);
        assertThat(ledger.inOutbox(ACCOUNT, OutboxState.SENDING)).hasSize(1);
        assertThat(ledger.find(second.id()).orElseThrow().outbox().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(paused())
                .contains("payout 1")
                .contains("Do not pay it again")
                .doesNotContain("nothing was sent")
                .doesNotContain("othing is sent");
        makeSpace();
        run(Duration.ofMinutes(2));
        assertThat(gateway.creates).as("each exactly once").hasSize(2).doesNotHaveDuplicates();
        assertThat(ledger.inOutbox(ACCOUNT, OutboxState.ACCEPTED)).hasSize(2);
        assertThat(board.status().current().paused()).isNull();
    }

    @Test
    void atTheRefusalItIsLookedUpRatherThanBelieved() {
        confirm();
        gateway.failBefore(new Failure.Rejected("001", "Bad request", null));
        fullFrom = commits + 2;
        run(Duration.ofSeconds(10));
        assertThat(gateway.creates).hasSize(1);
        makeSpace();
        run(Duration.ofSeconds(10));
        assertThat(only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(only().outbox().note()).extracting("code").isEqualTo("unwritten");
        assertThat(gateway.creates).hasSize(1);
    }

    @Test
    void atTheLookUpItStaysUncertainUntilThereIsSpace() {
        confirm();
        gateway.failAfter(new Failure.NoAnswer("time-out"));
        run(Duration.ofSeconds(1));
        assertThat(only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        fullFrom = commits + 1;
        run(Duration.ofMinutes(3));
        assertThat(only().outbox().state()).isEqualTo(OutboxState.UNCERTAIN);
        makeSpace();
        run(Duration.ofMinutes(3));
        assertThat(only().outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(gateway.creates).hasSize(1);
    }
}
