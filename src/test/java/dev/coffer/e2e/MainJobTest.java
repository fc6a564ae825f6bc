package dev.coffer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tools.jackson.databind.JsonNode;

/**
 * The main job with mouse and keyboard through the real screens, against a sandbox in a process of its own that drops one answer in
 * five after it has accepted the payout. Whatever is lost on the way, the sandbox ends with exactly one payout for each confirmed form,
 * and the log tells nothing that is secret.
 */
final class MainJobTest {
    private static final int FORMS = 5;
    private static final String SEED = "15";
    private static final String RECEIVER = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC";
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{128}");

    private final Hands hands = new Hands();
    private final FxRobot robot = hands.robot;

    @Test
    void everyConfirmedFormIsExactlyOnePayout(@TempDir Path workspace)
            throws IOException, InterruptedException, TimeoutException {
        try (SandboxProcess sandbox =
                new SandboxProcess("--speed", "20", "--seed", SEED, "--fault", "drop-after-accept=0.2")) {
            ConsoleWindow window = ConsoleWindow.open(new ConsoleStart(
                    workspace,
                    Optional.of(ServerAddress.parse(sandbox.get("url"))),
                    Optional.of(
                            new Credentials(sandbox.get("account"), sandbox.get("apiKey"), sandbox.get("apiSecret"))),
                    false));
            Stage stage = window.shown().join();
            Console console = window.console();
            Hands.await("balances", () -> console.desk().balances().current().isPresent());
            for (int form = 1; form <= FORMS; form++) {
                payOnce(form, console);
            }
            Hands.await(
                    "every payout to complete",
                    () -> Hands.page(console).stream().allMatch(MainJobTest::isCompleted));
            int uncertain = (int) Hands.page(console).stream()
                    .filter(payout -> payout.outbox().maybeSent())
                    .count();
            System.out.println("sandbox seed " + SEED + ": " + uncertain + " of " + FORMS + " answers were lost");
            assertThat(uncertain)
                    .as("the fault must have struck, or this proves nothing")
                    .isPositive();
            assertThatTheBooksAgree(Hands.page(console), sandbox.payouts());
            robot.interact(stage::close);
            assertNothingSecretIsLogged(workspace, sandbox);
        }
    }

    private void payOnce(int form, Console console) throws TimeoutException {
        robot.clickOn("#rail-payout");
        hands.choose("#payout-chain", Chain.TRON);
        hands.choose("#payout-asset", Assets.of("USDT_TRX"));
        hands.type("#payout-address", RECEIVER);
        hands.type("#payout-amount", "10." + form);
        hands.type("#payout-claim", "CLM-" + form);
        robot.clickOn("#payout-review");
        hands.awaitNode("#review-confirm");
        if (form == 1) {
            robot.clickOn("#review-chain-name").write("Tron");
            robot.clickOn("#review-last-six").write(RECEIVER.substring(RECEIVER.length() - 6));
        }
        Hands.await(
                "confirm to be armed",
                () -> !robot.lookup("#review-confirm").query().isDisabled());
        robot.doubleClickOn("#review-confirm");
        Hands.await("payout " + form, () -> Hands.page(console).size() == form);
        if (form == 1) {
            Hands.await(
                    "the first to complete", () -> Hands.page(console).stream().allMatch(MainJobTest::isCompleted));
        }
    }

    private static boolean isCompleted(Payout payout) {
        return payout.remote() != null && payout.remote().state().equals(PayoutState.COMPLETED);
    }

    private static void assertThatTheBooksAgree(List<Payout> ledger, JsonNode books) {
        assertThat(books.size()).isEqualTo(FORMS);
        for (Payout payout : ledger) {
            Predicate<JsonNode> sameKey = entry ->
                    entry.get("idempotencyKey").asString().equals(payout.key().toString());
            List<JsonNode> found = StreamSupport.stream(books.spliterator(), false)
                    .filter(sameKey)
                    .toList();
            assertThat(found).as("payout %s", payout.id()).hasSize(1);
            assertThat(found.getFirst().get("depositAddress").asString())
                    .isEqualTo(payout.draft().depositAddress().text());
            assertThat(found.getFirst().get("comment").asString())
                    .isEqualTo(payout.draft().wireComment());
            assertThat(payout.mismatch()).isNull();
        }
        assertThat(ledger.stream().map(payout -> payout.draft().claimReference()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, FORMS)
                        .mapToObj(form -> "CLM-" + form)
                        .toList());
    }

    private static void assertNothingSecretIsLogged(Path workspace, SandboxProcess sandbox) throws IOException {
        String log = Files.readString(workspace.resolve("coffer.log"));
        assertThat(log).contains("payout/create").doesNotContain(sandbox.get("apiKey"), sandbox.get("apiSecret"));
        assertThat(SIGNATURE.matcher(log).find()).as("a signature in the log").isFalse();
    }
}
