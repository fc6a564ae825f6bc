package dev.coffer.app.tour;

import dev.coffer.app.Books;
import dev.coffer.app.CommandFailed;
import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/**
 * Does the main job through the real screens of the real console against a fresh sandbox and takes a picture of every screen in both
 * themes. It is the project's own eyes: whoever changes a screen runs it and looks.
 */
public final class Tour {
    private static final String RECEIVER = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC";

    private final Path out;
    private final Clock clock;

    /** @param out where the pictures go; made if it is not there */
    public Tour(Path out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Returns how many pictures were written.
     *
     * @throws CommandFailed when a step did not succeed, above all when the payout did not reach {@code COMPLETED}
     */
    public long run() {
        Path workspace = prepare();
        ConsoleWindow window =
                ConsoleWindow.open(new ConsoleStart(workspace, Optional.empty(), Optional.empty(), true));
        Stage stage = window.shown().join();
        Stagehand hand = new Stagehand(stage, out, clock);
        Console console = window.console();
        try {
            seeBalances(hand, console);
            WebhookTour.silence(hand);
            WebhookTour webhooks = new WebhookTour(hand, console, clock);
            webhooks.listenWithoutSubscription();
            fillForm(hand);
            review(hand, console);
            follow(hand, console);
            loseAnAnswer(hand, console);
            PayeeTour.walk(hand, RECEIVER);
            new WarningTour(hand, console, clock).run(RECEIVER);
            seeFiles(hand);
            new Elsewhere(hand, console, clock).seeAll();
            webhooks.seeAll();
            new RelayTour(hand, console, clock, workspace).seeAll();
            seeTheRest(hand);
            close(stage, hand);
            new ReviewTour(workspace, out, clock).run(hand.taken());
            return hand.count();
        } finally {
            close(stage, hand);
            forget(workspace);
        }
    }

    private static void close(Stage stage, Stagehand hand) {
        hand.call(() -> {
            stage.close();
            return true;
        });
    }

    /** Play money leaves nothing behind. What cannot be deleted is left to the system's temporary folder. */
    private static void forget(Path workspace) {
        try (Stream<Path> files = Files.walk(workspace)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            LoggerFactory.getLogger(Tour.class).info("The tour's workspace {} stays: {}", workspace, e.toString());
        }
    }

    private Path prepare() {
        try {
            Files.createDirectories(out);
            try (var old = Files.newDirectoryStream(out, "*.png")) {
                for (Path picture : old) {
                    Files.delete(picture);
                }
            }
            return Files.createTempDirectory("coffer-tour");
        } catch (IOException e) {
            throw new CommandFailed("The folder " + out + " cannot be used for pictures: " + e.getMessage() + ".");
        }
    }

    private static void seeBalances(Stagehand hand, Console console) {
        hand.await(
                "the balances",
                () -> console.desk().balances().current().isPresent()
                        && console.desk().rates().current().isPresent());
        hand.awaitReady("card-chain-tron");
        hand.picture("balances");
    }

    private void fillForm(Stagehand hand) {
        hand.press("rail-payout");
        hand.awaitReady("payout-review");
        hand.picture("payout-empty");
        choose(hand, "payout-chain", Chain.ETHEREUM);
        choose(hand, "payout-asset", Assets.of("USDT"));
        hand.type("payout-address", RECEIVER);
        hand.type("payout-amount", "1.250");
        hand.press("payout-review");
        hand.picture("payout-problems");
        choose(hand, "payout-chain", Chain.TRON);
        choose(hand, "payout-asset", Assets.of("USDT_TRX"));
        hand.type("payout-amount", "1250.50");
        hand.type("payout-claim", "CLM-2041");
        hand.type("payout-comment", "Water damage, Hafenstrasse 9");
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant inThreeDays = clock.instant().plusSeconds(3 * 86_400L);
        hand.with("payout-when-scheduled", node -> ((ToggleButton) node).setSelected(true));
        choose(hand, "payout-zone", zone);
        hand.type("payout-time", "14:30");
        hand.with("payout-date", node -> type(node, DateTimeFormatter.ISO_LOCAL_DATE.format(inThreeDays.atZone(zone))));
        hand.await("the fee", () -> !hand.text("preview-fee").contains("…"));
        hand.picture("payout-scheduled");
        hand.with("payout-when-now", node -> ((ToggleButton) node).setSelected(true));
        hand.picture("payout-filled");
    }

    private static void type(Node node, String text) {
        if (node instanceof javafx.scene.control.DatePicker picker) {
            picker.getEditor().setText(text);
        } else if (node instanceof javafx.scene.control.TextInputControl field) {
            field.setText(text);
        }
    }

    private static void review(Stagehand hand, Console console) {
        hand.press("payout-review");
        hand.awaitReady("review-chain-name");
        hand.picture("review");
        hand.type("review-chain-name", "Tron");
        hand.type("review-last-six", RECEIVER.substring(RECEIVER.length() - 6));
        hand.awaitReady("review-confirm");
        hand.picture("review-armed");
        hand.press("review-confirm");
        hand.await("the payout in the history", () -> newest(console).isPresent());
        hand.awaitReady("history-table");
        hand.await("the row", () -> hand.call(() -> rows(hand)) > 0);
        hand.picture("history-moving");
    }

    private static void follow(Stagehand hand, Console console) {
        hand.await("COMPLETED", () -> newest(console).filter(Tour::isCompleted).isPresent());
        hand.await("the state on the screen", () -> hand.text("detail-state").equals("Completed"));
        hand.picture("history-completed");
        hand.press("rail-balances");
        hand.picture("balances-after");
    }

    /** What people fear most: the answer is lost on the way. It is shown as unknown, looked up, found, and not paid twice. */
    private static void loseAnAnswer(Stagehand hand, Console console) {
        console.sandbox().orElseThrow().faults().set("drop-after-accept=1");
        console.sandbox().orElseThrow().faults().set("delay.get=3000");
        hand.press("rail-payout");
        choose(hand, "payout-chain", Chain.TRON);
        choose(hand, "payout-asset", Assets.of("USDT_TRX"));
        hand.type("payout-address", RECEIVER);
        hand.type("payout-amount", "80");
        hand.type("payout-claim", "CLM-2041");
        hand.press("payout-review");
        hand.awaitReady("similar-reason");
        hand.picture("already-sent");
        hand.type("similar-reason", "Second part of the same claim, file 2041/2");
        hand.awaitReady("similar-go-on");
        hand.press("similar-go-on");
        hand.awaitReady("review-confirm");
        hand.press("review-confirm");
        hand.await(
                "an unknown outcome",
                () -> newest(console)
                        .filter(payout -> payout.outbox().state() == OutboxState.UNCERTAIN)
                        .isPresent());
        hand.await(
                "the unknown outcome on the screen",
                () -> hand.text("detail-state").equals("Outcome unknown"));
        hand.picture("outcome-unknown");
        console.sandbox().orElseThrow().faults().clear();
        hand.await(
                "the look-up", () -> newest(console).filter(Tour::isCompleted).isPresent());
        if (console.sandbox().orElseThrow().payouts().size() != 2) {
            throw new CommandFailed("The sandbox does not hold exactly two payouts.");
        }
        hand.await("the state on the screen", () -> hand.text("detail-state").equals("Completed"));
        hand.picture("outcome-found");
    }

    /** File choosers do not show without a display, so the pictures end where one would open. */
    private static void seeFiles(Stagehand hand) {
        hand.press("rail-history");
        hand.awaitReady("detail-receipt");
        hand.press("detail-receipt");
        hand.awaitReady("receipt-save");
        hand.picture("receipt");
        hand.press("back-to-history");
        hand.press("history-export");
        hand.await("the count", () -> hand.text("export-rows").endsWith("payouts"));
        hand.picture("export");
    }

    private static void seeTheRest(Stagehand hand) {
        hand.press("rail-settings");
        hand.picture("settings");
        hand.press("settings-connect");
        hand.awaitReady("connect-go");
        hand.picture("connect");
    }

    static int rows(Stagehand hand) {
        int[] count = {0};
        hand.with(
                "history-table",
                node -> count[0] = ((TableView<?>) node).getItems().size());
        return count[0];
    }

    static Optional<Payout> newest(Console console) {
        Books books = console.books().join();
        List<Payout> page = CompletableFuture.supplyAsync(
                        () -> books.history().page(HistoryFilter.ALL, null, 1),
                        console.threads().dbRead())
                .join();
        return page.stream().findFirst();
    }

    static boolean isCompleted(Payout payout) {
        return payout.remote() != null && payout.remote().state().equals(PayoutState.COMPLETED);
    }

    static <T> void choose(Stagehand hand, String id, T choice) {
        hand.with(id, node -> select((ComboBox<?>) node, choice));
    }

    private static <T> void select(ComboBox<T> box, Object choice) {
        box.getItems().stream().filter(item -> item.equals(choice)).findFirst().ifPresentOrElse(box::setValue, () -> {
            throw new CommandFailed("The tour cannot go on: " + choice + " is not offered.");
        });
    }
}
