package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.app.command.CofferCommand;
import dev.coffer.core.account.Connection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.platform.SystemTime;
import dev.coffer.sandbox.Sandbox;
import dev.coffer.sandbox.SandboxOptions;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutHistory;
import dev.coffer.support.Payouts;
import dev.coffer.sync.OutboxSender;
import dev.coffer.ui.history.PayoutDecisions;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.shell.ShellView;
import dev.coffer.ui.shell.ShellViewModel;
import dev.coffer.ui.shell.StatusLine;
import dev.coffer.ui.support.FxToolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressIndicator;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * That nobody can send from a console for review or from a read-only look: no screen, no key, no control and no object in it leads to a
 * payout, and a payout that waits stays waiting. The same walk through a console that pays finds all of them, so it looks in the right places.
 */
final class ReviewTest {
    private static final List<Class<?>> SENDING = List.of(
            PayoutGateway.class,
            OutboxSender.class,
            SubmitPayout.class,
            ResendUncertain.class,
            WithdrawPayout.class,
            CloseNeverArrived.class,
            BringIn.class,
            PayoutDecisions.class);
    private static final Pattern SENDING_IDS =
            Pattern.compile("rail-payout|rail-webhooks|webhook-.*|payout-.*|review-.*|bringin-.*|history-bring-in"
                    + "|detail-(withdraw|resend|close|pay-again|template)|payee-pay|payees-(new|import|cool-off)|connect-sandbox"
                    + "|settings-review|backups-.*");
    private static final List<Route> EVERYWHERE = List.of(
            new Route.Balances(),
            new Route.History(new PayoutId(1)),
            new Route.AsOf(),
            new Route.Charts(),
            new Route.Export(HistoryQuery.NEWEST),
            new Route.Receipt(new PayoutId(1), "CLM-1"),
            new Route.Payees(null),
            new Route.Connect(),
            new Route.Settings(),
            new Route.NewPayout(),
            new Route.BringIn(null),
            new Route.Webhooks());

    @TempDir
    Path workspace;

    private final Clock clock = SystemTime.clock();
    private final Threads threads = new Threads();
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        FxToolkit.start();
        sandbox = Sandbox.start(SandboxOptions.defaults(), clock, threads.io());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        threads.close();
    }

    private ConsoleStart starting(String server, boolean reviewer) {
        return new ConsoleStart(
                workspace,
                Optional.of(ServerAddress.parse(server)),
                Optional.of(new Credentials(sandbox.account(), sandbox.apiKey(), sandbox.apiSecret())),
                false,
                reviewer);
    }

    private static Connection noTraining() {
        throw new AssertionError("nobody asked for training");
    }

    /** A workspace in which balances were read and one payout waits to be sent. */
    private void leaveOneWaiting() throws Exception {
        Console console = Console.open(starting(sandbox.url(), false), clock, ReviewTest::noTraining);
        console.sound().join();
        console.desk().board().hold("the test keeps it waiting.");
        String account = console.connect().orElseThrow().account();
        await("balances", () -> console.desk().balances().current().isPresent());
        SubmitPayout submit = new SubmitPayout(console.books().join().ledger(), clock, "anna");
        CompletableFuture.runAsync(
                        () -> submit.submit(Payouts.draft(), account, null),
                        console.threads().db())
                .join();
        console.close();
        assertThat(state()).isEqualTo(OutboxState.QUEUED);
        assertThat(sandbox.requests()).isEmpty();
    }

    private OutboxState state() {
        try (Database database = Database.openReadOnly(new Workspace(workspace).database())) {
            List<Payout> all = new SqlitePayoutHistory(database).page(HistoryFilter.ALL, null, 9);
            return all.getFirst().outbox().state();
        }
    }

    private static void await(String what, Callable<Boolean> done) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, done);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    /** What a walk through every place and every key of a window met. */
    private record Walk(
            List<Class<?>> places, List<String> ids, List<Class<?>> sending, List<StatusLine> lines, int objects) {}

    private static Walk walk(Stage stage, Object owner) throws Exception {
        List<Class<?>> places = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ShellView shell =
                Reach.from(owner, stage.getScene()).all(ShellView.class).getFirst();
        for (Route route : EVERYWHERE) {
            boolean leads = FxToolkit.call(() -> {
                try {
                    shell.go(route);
                    return true;
                } catch (IllegalStateException e) {
                    return false;
                }
            });
            assertThat(shell.leadsTo(route.getClass())).as("%s", route).isEqualTo(leads);
            if (leads) {
                places.add(route.getClass());
                if (route instanceof Route.History) {
                    await(
                            "the detail",
                            () -> FxToolkit.call(() -> stage.getScene().lookup("#detail-state") != null));
                }
                FxToolkit.settle();
                FxToolkit.run(() -> lookEverywhere(stage, ids));
                await(
                        "nothing to spin on " + route,
                        () -> FxToolkit.call(() -> stands(stage.getScene().getRoot())));
            }
        }
        FxToolkit.run(
                () -> List.copyOf(stage.getScene().getAccelerators().values()).forEach(keys -> {
                    keys.run();
                    lookEverywhere(stage, ids);
                }));
        Reach reach = Reach.from(owner, stage, stage.getScene());
        List<Class<?>> sending = SENDING.stream()
                .filter(type -> !reach.all(type).isEmpty())
                .<Class<?>>map(type -> type)
                .toList();
        List<StatusLine> lines = FxToolkit.call(
                () -> reach.all(ShellViewModel.class).getFirst().linesProperty().get());
        return new Walk(places, ids.stream().distinct().toList(), sending, lines, reach.size());
    }

    /** Whether nothing that can be seen turns without an end. */
    private static boolean stands(Node node) {
        if (!node.isVisible()) {
            return true;
        }
        return !(node instanceof ProgressIndicator turning && turning.isIndeterminate())
                && (!(node instanceof Parent parent)
                        || parent.getChildrenUnmodifiable().stream().allMatch(ReviewTest::stands));
    }

    /** Laid out first: what lies in a scroll pane is not there before. */
    private static void lookEverywhere(Stage stage, List<String> ids) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        look(root, ids);
    }

    private static void look(Node node, List<String> ids) {
        if (node.getId() != null && SENDING_IDS.matcher(node.getId()).matches()) {
            ids.add(node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, ids));
        }
    }

    private Map<String, Instant> files() throws IOException {
        Map<String, Instant> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path each : all.toList()) {
                found.put(
                        workspace.relativize(each) + " " + (Files.isRegularFile(each) ? Files.size(each) : 0),
                        Files.getLastModifiedTime(each).toInstant());
            }
        }
        return found;
    }

    @Test
    void theWalkLeavesNoPlaceOut() {
        assertThat(EVERYWHERE.stream().<Class<?>>map(Route::getClass))
                .containsExactlyInAnyOrder(Route.class.getPermittedSubclasses());
    }

    @Test
    void aConsoleThatPaysHasEverythingThatTheOthersMustNotHave() throws Exception {
        leaveOneWaiting();
        ConsoleWindow window = ConsoleWindow.open(starting("http://127.0.0.1:1", false));
        Stage stage = window.shown().join();
        await(
                "the failure",
                () -> window.console().desk().board().status().current().failingSince() != null);
        Walk walk = walk(stage, window);
        FxToolkit.run(stage::close);
        assertThat(walk.sending()).containsExactlyElementsOf(SENDING);
        assertThat(walk.ids()).contains("rail-payout", "payout-review", "history-bring-in", "detail-withdraw");
        // All of it without a network from the first moment on.
        assertThat(walk.places()).hasSameSizeAs(EVERYWHERE);
        assertThat(walk.lines())
                .anyMatch(line -> line.text().contains(" since ") && line.text().contains("from the cache"));
    }

    @Test
    void fromAReviewersConsoleNothingCanBeSent() throws Exception {
        leaveOneWaiting();
        ConsoleWindow window = ConsoleWindow.open(starting(sandbox.url(), true));
        Stage stage = window.shown().join();
        Console console = window.console();
        await(
                "states and balances to be read",
                () -> console.desk().board().status().current().lastAnswer() != null);
        console.connections().join().now();
        Walk walk = walk(stage, window);
        FxToolkit.run(stage::close);
        assertThat(walk.objects()).isGreaterThan(1000);
        assertThat(walk.sending()).isEmpty();
        assertThat(walk.ids()).isEmpty();
        assertThat(walk.places()).containsExactlyInAnyOrderElementsOf(Screens.routes(Profile.REVIEWER));
        assertThat(walk.lines()).anyMatch(line -> line.text().contains("for review"));
        assertThat(state()).isEqualTo(OutboxState.QUEUED);
        assertThat(sandbox.payouts()).isEmpty();
        assertThat(sandbox.requests()).isEmpty();
        // The mark stays, whatever the next start says.
        Console next = Console.open(starting(sandbox.url(), false), clock, ReviewTest::noTraining);
        assertThat(next.profile()).isEqualTo(Profile.REVIEWER);
        assertThatThrownBy(() -> next.connections().join().connectToSandbox()).hasMessageContaining("for review");
        next.close();
    }

    @Test
    void aReadOnlyLookSendsNothingAndLeavesEveryFileAsItWas() throws Exception {
        leaveOneWaiting();
        Map<String, Instant> before = files();
        LookWindow window = LookWindow.open(workspace);
        Stage stage = window.shown().join();
        Walk walk = walk(stage, window);
        FxToolkit.run(stage::close);
        assertThat(walk.sending()).isEmpty();
        assertThat(walk.ids()).isEmpty();
        assertThat(walk.places()).containsExactlyInAnyOrderElementsOf(Screens.routes(Profile.READ_ONLY));
        assertThat(walk.lines())
                .anyMatch(line -> line.text().startsWith("A read-only look at " + workspace)
                        && line.text().contains("as of"));
        assertThat(files()).isEqualTo(before);
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aLookGoesOnBesideAConsoleThatWorks() throws Exception {
        leaveOneWaiting();
        Console working = Console.open(starting(sandbox.url(), true), clock, ReviewTest::noTraining);
        working.sound().join();
        try (Look look = Look.open(workspace, clock)) {
            assertThat(look.ground().books().history().page(HistoryFilter.ALL, null, 9))
                    .hasSize(1);
            assertThat(look.ground().desk().balances().current()).isPresent();
        }
        working.close();
    }

    @Test
    void whatCannotBeLookedAtIsSaid() throws IOException {
        assertThat(CofferCommand.run(
                        "--read-only",
                        "--workspace",
                        workspace.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(CofferCommand.run("--read-only", "--workspace", workspace.toString()))
                .isEqualTo(1);
        assertThat(files()).hasSize(1);
    }
}
