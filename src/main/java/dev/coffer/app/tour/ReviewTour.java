package dev.coffer.app.tour;

import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.app.LookWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** The tour's workspace once more, as those see it who never pay: in a console for review, and in a read-only look. */
final class ReviewTour {
    private final Path workspace;
    private final Path out;
    private final Clock clock;

    ReviewTour(Path workspace, Path out, Clock clock) {
        this.workspace = workspace;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Called when no console is open any more.
     *
     * @param taken the number of the last picture
     */
    void run(int taken) {
        look(review(taken));
    }

    private int review(int taken) {
        ConsoleWindow window =
                ConsoleWindow.open(new ConsoleStart(workspace, Optional.empty(), Optional.empty(), true, true));
        Stage stage = window.shown().join();
        Stagehand hand = new Stagehand(stage, out, clock, taken);
        try {
            hand.await(
                    "the balances",
                    () -> window.console().desk().balances().current().isPresent()
                            && window.console().desk().rates().current().isPresent());
            hand.awaitReady("card-chain-tron");
            hand.light("reviewer-balances");
            seeHistory(hand);
            hand.light("reviewer-history");
            return hand.taken();
        } finally {
            close(hand, stage);
        }
    }

    private void look(int taken) {
        Stage stage = LookWindow.open(workspace).shown().join();
        Stagehand hand = new Stagehand(stage, out, clock, taken);
        try {
            seeHistory(hand);
            hand.light("read-only-history");
            hand.press("rail-balances");
            hand.awaitReady("card-chain-tron");
            hand.light("read-only-balances");
        } finally {
            close(hand, stage);
        }
    }

    private static void seeHistory(Stagehand hand) {
        hand.press("rail-history");
        hand.awaitReady("history-table");
        hand.await("the rows", () -> hand.call(() -> Tour.rows(hand)) > 0);
        hand.with(
                "history-table",
                node -> ((TableView<?>) node).getSelectionModel().select(0));
        hand.await("the newest payout", () -> hand.sees("detail-state"));
    }

    private static void close(Stagehand hand, Stage stage) {
        hand.call(() -> {
            stage.close();
            return true;
        });
    }
}
