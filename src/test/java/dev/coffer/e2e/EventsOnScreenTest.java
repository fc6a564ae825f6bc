package dev.coffer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.support.FreePort;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Webhooks as a person sets them up: the receiver switched on, a subscription to it, and from then on payouts that end because an
 * event came. That it was the event and not the poll is in the books: an event that comes after the poll is noted as known.
 */
final class EventsOnScreenTest {
    private static final String MORE_THAN_THERE_IS = "999999999";

    private final Hands hands = new Hands();

    @Test
    void aPayoutCompletesByItsEvent(@TempDir Path workspace) throws Exception {
        try (SandboxProcess sandbox = new SandboxProcess("--speed", "4", "--seed", "6")) {
            ConsoleWindow window = ConsoleWindow.open(new ConsoleStart(
                    workspace,
                    Optional.of(ServerAddress.parse(sandbox.get("url"))),
                    Optional.of(
                            new Credentials(sandbox.get("account"), sandbox.get("apiKey"), sandbox.get("apiSecret"))),
                    false));
            Stage stage = window.shown().join();
            Console console = window.console();
            Hands.await("balances", () -> console.desk().balances().current().isPresent());
            subscribe();
            String account = sandbox.get("account");
            Payout first = pay(console, account, "2.5");
            awaitState(console, first, PayoutState.COMPLETED);
            Payout second = pay(console, account, "3.5");
            awaitState(console, second, PayoutState.COMPLETED);
            Payout failed = pay(console, account, MORE_THAN_THERE_IS);
            awaitState(console, failed, PayoutState.FAILED);
            assertTheScreenTells(failed);
            assertThat(console.events().join().state().current().tally().wrongSignatures())
                    .isZero();
            hands.robot.interact(stage::close);
            assertThat(outcomes(workspace, second))
                    .as("what became of the event that the second payout completed")
                    .containsExactly("READ");
        }
    }

    private void subscribe() throws Exception {
        hands.click("#rail-webhooks");
        hands.awaitNode("#receiver-port");
        hands.robot.interact(() -> hands.robot
                .lookup("#receiver-port")
                .queryAs(TextField.class)
                .setText(Integer.toString(FreePort.find())));
        hands.press("#receiver-listen");
        hands.press("#subscribe-use-receiver");
        hands.press("#subscribe-create");
        Hands.await(
                "the subscription",
                () -> hands.find("#subscriptions-done")
                        .filter(node -> node.isVisible())
                        .isPresent());
    }

    private static Payout pay(Console console, String account, String amount) {
        PayoutDraft draft = Payouts.draft(amount);
        SubmitPayout submit = new SubmitPayout(console.books().join().ledger(), Clock.systemUTC(), "test");
        return CompletableFuture.supplyAsync(
                        () -> submit.submit(draft, account, null),
                        console.threads().db())
                .join();
    }

    private static void awaitState(Console console, Payout payout, PayoutState state) throws Exception {
        Hands.await(
                payout.id() + " to be " + state,
                () -> Hands.page(console).stream()
                        .filter(one -> one.id().equals(payout.id()))
                        .anyMatch(one ->
                                one.remote() != null && one.remote().state().equals(state)));
    }

    private void assertTheScreenTells(Payout failed) throws Exception {
        hands.click("#rail-history");
        hands.awaitNode("#history-table");
        hands.robot.interact(() -> hands.robot
                .lookup("#history-table")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(0));
        Hands.await(
                "the validation error in words",
                () -> hands.robot.lookup("#detail-timeline .timeline-title").queryAllAs(Label.class).stream()
                        .anyMatch(title -> title.getText().equals("Remark: validation error")));
        Hands.await(
                "the news in the window",
                () -> hands.find("#news").filter(node -> node.isVisible()).isPresent());
        hands.click("#news-open");
        assertThat(failed.id().value()).isEqualTo(3);
    }

    private static List<String> outcomes(Path workspace, Payout payout) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + workspace.resolve("coffer.db"));
                var query = file.prepareStatement("SELECT outcome FROM webhook_event"
                        + " WHERE idempotency_key = ? AND payout_status = 'COMPLETED'")) {
            query.setString(1, payout.key().toString());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
