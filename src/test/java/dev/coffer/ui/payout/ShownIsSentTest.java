package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.status.ServerClock;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteDraftBook;
import dev.coffer.store.SqlitePastPayments;
import dev.coffer.store.SqlitePayoutHistory;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.sync.AccountPoller;
import dev.coffer.sync.OutboxSender;
import dev.coffer.sync.PayoutPoller;
import dev.coffer.sync.Reconciler;
import dev.coffer.sync.StatusBoard;
import dev.coffer.sync.Steps;
import dev.coffer.sync.Synchronizer;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.theme.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the review shows is, byte for byte, what the server receives. The real screen, ledger, sender and HTTP; the request that is
 * expected is put together from the letters on the screen alone.
 */
class ShownIsSentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern UTC = Pattern.compile("(\\w{3} \\d{1,2} \\w{3} \\d{4}, \\d{2}:\\d{2}) UTC");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    @TempDir
    Path folder;

    private final MutableClock clock = MutableClock.atNoon();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Sandbox sandbox;
    private Database database;
    private CalypsoConnection calypso;
    private Synchronizer synchronizer;
    private NewPayoutViewModel screen;
    private Scene scene;
    private Robot robot;

    @BeforeEach
    void openTheConsole() {
        sandbox = Sandbox.start(SandboxOptions.defaults(), clock, threads);
        database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock);
        SqlitePayoutLedger ledger = new SqlitePayoutLedger(database);
        ServerClock serverClock = new ServerClock();
        StatusBoard board = new StatusBoard(clock, new Random(3));
        calypso = CalypsoConnection.open(
                ServerAddress.parse(sandbox.url()),
                new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret()),
                clock,
                serverClock,
                wait -> {},
                new Random(3));
        LedgerThread onDb = new LedgerThread(ledger, Runnable::run);
        AccountPoller account = new AccountPoller(
                calypso.balances(),
                calypso.rates(),
                new AccountPoller.Readers(balances -> {}, rates -> {}),
                () -> "EUR",
                clock,
                board);
        synchronizer = new Synchronizer(
                new OutboxSender(onDb, calypso.payouts(), sandbox.account(), serverClock, clock, board, Steps.NONE),
                new Reconciler(onDb, calypso.payouts(), sandbox.account(), clock, board, Steps.NONE),
                new PayoutPoller(onDb, calypso.payouts(), sandbox.account(), clock, board, () -> {}),
                account,
                Runnable::run);
        FxThread fx = new FxThread();
        screen = FxToolkit.call(
                () -> screen(ledger, new PayoutExecutors(fx, Runnable::run, Runnable::run, Runnable::run)));
        scene = FxToolkit.call(() -> new Scene(new BorderPane(new PayoutScreen(screen).node()), 1256, 794));
        FxToolkit.run(() -> Theme.LIGHT.applyTo(scene));
        robot = new Robot(scene);
        layOut();
    }

    /** What lies in a scroll pane is there once it was laid out. */
    private void layOut() {
        FxToolkit.settle();
        FxToolkit.run(() -> scene.snapshot(null));
        FxToolkit.settle();
    }

    private NewPayoutViewModel screen(SqlitePayoutLedger ledger, PayoutExecutors lanes) {
        PayoutDesk desk = new PayoutDesk(clock, BERLIN, () -> Optional.of(sandbox.account()));
        SqlitePayoutHistory history = new SqlitePayoutHistory(database);
        SqlitePastPayments past = new SqlitePastPayments(database);
        PayoutFormViewModel form = new PayoutFormViewModel(
                new ReceiverCheck(new AddressParser(DenyList.shipped()), LikenessSearch.NOTHING_KNOWN),
                new PayoutFeeds(
                        new Publisher<>(Optional.empty()),
                        new Publisher<>(Reserves.NONE),
                        new Publisher<>(Optional.empty())),
                new FeeWatch(calypso.fees(), Runnable::run, lanes.screen(), work -> {}, clock),
                new PastWatch(past, lanes.dbRead(), lanes.screen()),
                desk,
                lanes.screen());
        return new NewPayoutViewModel(
                form,
                new PayoutCases(
                        new FindSimilarPayouts(ledger, clock), past, new SubmitPayout(ledger, clock, "ann"), history),
                lanes,
                desk,
                new PayeeLink(
                        form.fields(),
                        new PayeeDesk(
                                new Publisher<>(Payees.NONE),
                                new Publisher<>(CoolOff.USUAL),
                                new AddressParser(DenyList.shipped())),
                        desk,
                        lanes.screen()),
                new DraftKeeper(new SqliteDraftBook(database), lanes, work -> {}, clock, UUID::randomUUID),
                route -> {});
    }

    @AfterEach
    void closeTheConsole() {
        calypso.close();
        database.close();
        sandbox.close();
        threads.close();
    }

    @Test
    void aScheduledPayoutOnTronWithEverythingInIt() {
        type(
                "USDT_TRX",
                "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC",
                "1,250.500001",
                "CLM-2041/ä",
                "Größe \"7\\8\" \u20ac 🚲");
        schedule("2026-12-24", "14:30");
        assertThat(sentAsShown()).contains("\"amount\":1250.500001,").endsWith("\"2026-12-24T13:30:00.000Z\"}}");
    }

    @Test
    void aBitcoinPayoutNow() {
        type("BTC", "bitcoin:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?amount=0.5", "0,12345678", "CLM-1", "");
        assertThat(sentAsShown()).contains("\"amount\":0.12345678,");
    }

    @Test
    void anEtherPayoutWithAllItsDigitsToAnAddressInOneCase() {
        type("ETH", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "1.000000000000000001", " CLM-2 ", " a comment ");
        assertThat(sentAsShown()).contains("\"amount\":1.000000000000000001,").contains(Bench.ALICE);
    }

    @Test
    void aWholeNumberIsWrittenWithoutAnExponent() {
        type("XDG", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "12 000", "CLM-3", "");
        assertThat(sentAsShown()).contains("\"amount\":12000,");
    }

    private void type(String code, String address, String amount, String claim, String comment) {
        Asset asset = Assets.of(code);
        FxToolkit.run(() -> {
            screen.form().fields().chain.set(asset.chain());
            screen.form().fields().asset.set(asset);
        });
        robot.type("payout-address", address);
        robot.type("payout-amount", amount);
        robot.type("payout-claim", claim);
        robot.type("payout-comment", comment);
    }

    private void schedule(String date, String time) {
        FxToolkit.run(() -> {
            PayoutFields fields = screen.form().fields();
            PayoutTexts was = fields.texts();
            fields.set(new PayoutTexts(
                    was.chain(),
                    was.asset(),
                    was.address(),
                    was.amount(),
                    was.claimReference(),
                    was.comment(),
                    new PayoutTexts.When(true, date, time, BERLIN, null)));
        });
    }

    /** Reviews, reads the screen, confirms, sends; the body that the server received. */
    private String sentAsShown() {
        robot.click("payout-review");
        layOut();
        assertThat(screen.stepProperty().get())
                .as("problems: %s", screen.form().judgement().fields())
                .isInstanceOf(Step.Review.class);
        String expected = expected();
        ReviewViewModel review = ((Step.Review) screen.stepProperty().get()).viewModel();
        String address = shownAddress();
        FxToolkit.run(() -> {
            review.wholeAddressShown();
            review.chainNameProperty().set(review.facts().draft().chain().displayName());
            review.lastSixProperty().set(address.substring(address.length() - 6));
        });
        robot.click("review-confirm");
        FxToolkit.settle();
        synchronizer.tick();
        Payout payout = new SqlitePayoutHistory(database)
                .page(HistoryFilter.ALL, null, 2)
                .getFirst();
        assertThat(payout.outbox().state()).isEqualTo(OutboxState.ACCEPTED);
        assertThat(payout.mismatch()).isNull();
        assertThat(sandbox.requests()).hasSize(1);
        String body = sandbox.requests().getFirst().body();
        Matcher timestamp = Pattern.compile("\"timestamp\":(\\d{13}),").matcher(body);
        assertThat(timestamp.find()).isTrue();
        assertThat(body)
                .isEqualTo(expected.replace("<timestamp>", timestamp.group(1))
                        .replace("<key>", payout.key().toString()));
        return body;
    }

    /** The request by the contract's example, from what stands on the screen. */
    private String expected() {
        String amount = robot.text("review-amount");
        int blank = amount.indexOf(' ');
        String label = amount.substring(blank + 1);
        Asset asset = Assets.payable().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        Matcher utc = UTC.matcher(robot.text("review-when"));
        String date = utc.find()
                ? ",\"executionDate\":\""
                        + LocalDateTime.parse(utc.group(1), SHOWN)
                                .toInstant(ZoneOffset.UTC)
                                .toString()
                                .replace("Z", ".000Z\"")
                : "";
        return "{\"account\":" + quoted(robot.text("review-account")) + ",\"timestamp\":<timestamp>,\"payload\":{"
                + "\"depositAddress\":" + quoted(shownAddress())
                + ",\"amount\":" + amount.substring(0, blank).replace("\u2009", "")
                + ",\"currency\":" + quoted(asset.code())
                + ",\"comment\":" + quoted(robot.text("review-comment"))
                + ",\"idempotencyKey\":\"<key>\"" + date + "}}";
    }

    private String shownAddress() {
        TextFlow shown = robot.find("review-address", TextFlow.class);
        return shown.getChildren().stream()
                .map(node -> ((Text) node).getText().strip())
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
