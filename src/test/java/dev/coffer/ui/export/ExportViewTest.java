package dev.coffer.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.support.MutableClock;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two screens at work; pictures go to {@code target/ui-shots}. */
final class ExportViewTest {
    private final FakeExports exports = new FakeExports();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Route> gone = new ArrayList<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final Executor work = held::add;
    private final ExportViewModel.Surroundings around = new ExportViewModel.Surroundings(
            dialogs, gone::add, file -> {}, work, Runnable::run, MutableClock.atNoon(), ZoneId.of("Europe/Berlin"));

    @BeforeEach
    void chooseFile() {
        dialogs.file = Optional.of(Path.of("/home/anna/Documents/payouts-2026-11-23.csv"));
    }

    private Scene scene(Screen screen, Route route, double width, double height) {
        return FxToolkit.call(() -> {
            StackPane stage = new StackPane(screen.node());
            stage.getStyleClass().add("stage");
            Scene scene = new Scene(stage, width, height);
            Theme.LIGHT.applyTo(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            screen.shown(route);
            return scene;
        });
    }

    private void work() {
        FxToolkit.run(() -> {
            while (!held.isEmpty()) {
                held.remove().run();
            }
        });
    }

    private static void pictures(Scene scene, String name) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            FxToolkit.run(() -> theme.applyTo(scene));
            Snapshots.png(scene, name + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void anExportByItsScreen() {
        ExportView view = FxToolkit.call(() -> new ExportView(new ExportViewModel(exports, around)));
        Scene scene = scene(view, new Route.Export(HistoryQuery.NEWEST), 1260, 800);
        Robot robot = new Robot(scene);
        assertThat(robot.text("export-rows")).isEqualTo("Counting …");
        work();
        assertThat(robot.text("export-rows")).isEqualTo("1\u2009240 payouts");
        robot.click("export-format-xlsx");
        robot.click("export-format-csv");
        pictures(scene, "export-ready");
        robot.click("export-go");
        exports.underWay = () -> {
            assertThat(scene.lookup("#export-cancel").isVisible()).isTrue();
            assertThat(scene.lookup("#export-go").isDisabled()).isTrue();
        };
        assertThat(robot.sees("export-progress")).isTrue();
        pictures(scene, "export-running");
        work();
        assertThat(robot.sees("export-progress")).isFalse();
        assertThat(robot.sees("export-show")).isTrue();
        pictures(scene, "export-done");
        robot.press(KeyCode.ESCAPE);
        assertThat(gone).containsExactly(new Route.History(null));
    }

    @Test
    void aFailedExportSaysWhyInASmallWindow() {
        exports.full = true;
        ExportView view = FxToolkit.call(() -> new ExportView(new ExportViewModel(exports, around)));
        Scene scene = scene(view, new Route.Export(HistoryQuery.NEWEST), 920, 640);
        Robot robot = new Robot(scene);
        work();
        robot.click("export-go");
        work();
        assertThat(robot.sees("export-banner")).isTrue();
        assertThat(robot.sees("export-show")).isFalse();
        pictures(scene, "export-failed");
    }

    @Test
    void aReceiptByItsScreen() {
        ReceiptView view = FxToolkit.call(() -> new ReceiptView(new ReceiptViewModel(exports, around, Locale.UK)));
        Scene scene = scene(view, new Route.Receipt(new PayoutId(42), "CLM-2041"), 1260, 800);
        Robot robot = new Robot(scene);
        robot.click("receipt-paper-letter");
        robot.click("receipt-save");
        work();
        assertThat(exports.receipts).hasSize(1);
        assertThat(robot.sees("receipt-show")).isTrue();
        pictures(scene, "receipt-done");
        robot.click("back-to-history");
        assertThat(gone).containsExactly(new Route.History(new PayoutId(42)));
    }
}
