package dev.coffer.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.app.SecondConsole;
import dev.coffer.app.WorkspaceInUse;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.platform.SystemTime;
import dev.coffer.support.Payouts;
import dev.coffer.ui.support.FxToolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tools.jackson.databind.JsonNode;

/** What catches a person: a restored backup, a second console and a wrong clock, at the real window against a sandbox in another process. */
final class SafetyNetTest {
    private final Hands hands = new Hands();
    private final FxRobot robot = hands.robot;

    private static ConsoleStart start(Path workspace, SandboxProcess sandbox) {
        return new ConsoleStart(
                workspace,
                Optional.of(ServerAddress.parse(sandbox.get("url"))),
                Optional.of(new Credentials(sandbox.get("account"), sandbox.get("apiKey"), sandbox.get("apiSecret"))),
                false);
    }

    private static Payout confirm(Console console) {
        SubmitPayout submit = new SubmitPayout(console.books().join().ledger(), SystemTime.clock(), "anna");
        String account = console.desk().connection().current().orElseThrow().account();
        return CompletableFuture.supplyAsync(
                        () -> submit.submit(Payouts.draft(), account, null),
                        console.threads().db())
                .join();
    }

    private static boolean isInState(Console console, PayoutState state) {
        return Hands.page(console).stream()
                .allMatch(payout ->
                        payout.remote() != null && payout.remote().state().equals(state));
    }

    @Test
    void aPayoutThatWaitedInARestoredBackupIsLookedUpAndNotPaidASecondTime(@TempDir Path workspace) throws Exception {
        try (SandboxProcess sandbox = new SandboxProcess("--speed", "50")) {
            ConsoleWindow window = ConsoleWindow.open(start(workspace, sandbox));
            Stage stage = window.shown().join();
            Console before = window.console();
            Hands.await("balances", () -> before.desk().balances().current().isPresent());
            before.desk().board().hold("the test takes a backup first.");
            Payout waiting = confirm(before);
            hands.click("#rail-settings");
            hands.awaitNode("#backups-list");
            int backups = backups();
            hands.press("#backups-take");
            Hands.await("the backup", () -> backups() > backups);
            before.desk().board().hold(null);
            Hands.await("the payout to complete", () -> isInState(before, PayoutState.COMPLETED));

            robot.interact(() -> robot.lookup("#backups-list")
                    .queryListView()
                    .getSelectionModel()
                    .select(0));
            hands.press("#backups-restore");
            hands.click("#dialog-action");
            Hands.await("another console", () -> isAnother(window, before));
            hands.click("#dialog-safe");

            Console after = window.console();
            Hands.await("the payout to be found", () -> isInState(after, PayoutState.COMPLETED));
            Payout found = Hands.page(after).getFirst();
            assertThat(found.key()).isEqualTo(waiting.key());
            assertThat(found.outbox().attempts())
                    .as("sent from this copy of the ledger")
                    .isZero();
            assertThat(timeline(after, found)).contains(OutboxState.UNCERTAIN.name());
            JsonNode paid = sandbox.payouts();
            assertThat(paid.size()).isEqualTo(1);
            assertThat(paid.get(0).get("createRequests").asInt()).isEqualTo(1);
            robot.interact(stage::close);
        }
    }

    private int backups() {
        return robot.lookup("#backups-list").queryListView().getItems().size();
    }

    private static boolean isAnother(ConsoleWindow window, Console before) {
        try {
            return !window.console().equals(before);
        } catch (NullPointerException e) {
            return false;
        }
    }

    private static String timeline(Console console, Payout payout) {
        return CompletableFuture.supplyAsync(
                        () -> console.books()
                                .join()
                                .history()
                                .timeline(payout.id())
                                .toString(),
                        console.threads().dbRead())
                .join();
    }

    @Test
    void aSecondConsoleBringsTheFirstToTheFront(@TempDir Path workspace) throws Exception {
        try (SandboxProcess sandbox = new SandboxProcess()) {
            ConsoleStart start = start(workspace, sandbox);
            ConsoleWindow window = ConsoleWindow.open(start);
            Stage stage = window.shown().join();
            Console first = window.console();
            Hands.await("balances", () -> first.desk().balances().current().isPresent());
            robot.interact(() -> stage.setIconified(true));

            WorkspaceInUse inUse = catchThrowableOfType(WorkspaceInUse.class, () -> ConsoleWindow.open(start));
            assertThat(inUse).hasMessageContaining("open in another console");
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            Platform.runLater(() -> answer.complete(SecondConsole.offer(inUse)));
            hands.click("#dialog-action");
            Hands.await("an answer", answer::isDone);
            assertThat(answer.join()).isTrue();
            assertThat(SecondConsole.ring(inUse)).isTrue();
            Hands.await("the first window", () -> FxToolkit.call(() -> !stage.isIconified() && stage.isShowing()));

            CompletableFuture<Boolean> refused = new CompletableFuture<>();
            Platform.runLater(() -> refused.complete(SecondConsole.offer(inUse)));
            hands.click("#dialog-safe");
            assertThat(refused.join()).isFalse();
            robot.interact(stage::close);
        }
    }

    @Test
    void aWrongClockStopsSendingSaysHowFarAndGoesOnByItselfOnceItIsRight(@TempDir Path workspace)
            throws IOException, InterruptedException, TimeoutException {
        try (SandboxProcess sandbox = new SandboxProcess("--speed", "50", "--fault", "clock-offset=150")) {
            ConsoleWindow window = ConsoleWindow.open(start(workspace, sandbox));
            Stage stage = window.shown().join();
            Console console = window.console();
            Hands.await(
                    "the clock to be measured",
                    () -> console.desk().serverClock().stopsSending());
            confirm(console);
            Hands.await(
                    "the pause", () -> console.desk().board().status().current().paused() != null);
            assertThat(console.desk().board().status().current().paused()).contains("behind Calypso's");
            Hands.await(
                    "the line below",
                    () -> robot.lookup("#status-bar").tryQuery().isPresent());
            assertThat(sandbox.payouts().size()).isZero();
            assertThat(Hands.page(console).getFirst().outbox().state()).isEqualTo(OutboxState.QUEUED);

            sandbox.faults("{}");
            hands.click("#refresh");
            Hands.await("the payout to complete", () -> isInState(console, PayoutState.COMPLETED));
            assertThat(sandbox.payouts().size()).isEqualTo(1);
            robot.interact(stage::close);
        }
    }
}
