package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.BroughtIn;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the detail at its fullest and of the past, to be looked at; and the keys and clicks that lead there and back. */
class PastPicturesTest {
    private final Desk desk = new Desk().everyState();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theDetailLooksBackAndReturns(Theme theme) {
        String look = theme.name().toLowerCase(Locale.ROOT);
        desk.past.marks.put(Desk.id(977), new BroughtIn.Mark("anna", Payouts.NOW.minus(Duration.ofDays(1))));
        Scene scene = open(theme, 914, 644, this::history, new Route.History(Desk.id(977)));
        shot(scene, "detail-canceled-" + look);
        scroll(scene, 1);
        shot(scene, "detail-canceled-below-" + look);
        close(scene);
        scene = open(theme, 1256, 794, this::history, new Route.History(Desk.id(985)));
        Robot robot = new Robot(scene);
        robot.type("detail-as-of-time", "24:70");
        robot.click("detail-as-of-show");
        scroll(scene, 0.75);
        shot(scene, "detail-as-of-" + look);
        assertThat(robot.text("detail-as-of-problem")).contains("is not a time");
        robot.type("detail-as-of-time", "12:18");
        robot.click("detail-as-of-show");
        scroll(scene, 0);
        assertThat(robot.sees("detail-past-back")).isTrue();
        assertThat(robot.text("detail-state")).isNotEqualTo("Completed");
        shot(scene, "detail-past-" + look);
        robot.click("detail-past-back");
        assertThat(robot.text("detail-state")).isEqualTo("Completed");
        assertThat(robot.sees("detail-past-back")).isFalse();
        close(scene);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theWholeHistoryAsItStood(Theme theme) {
        String look = theme.name().toLowerCase(Locale.ROOT);
        Scene scene = open(theme, 1256, 794, this::asOf, new Route.AsOf());
        Robot robot = new Robot(scene);
        robot.type("as-of-time", "13:00");
        robot.click("as-of-show");
        TableView<?> table = robot.find("as-of-table", TableView.class);
        FxToolkit.run(() -> table.getSelectionModel().select(2));
        shot(scene, "as-of-wide-" + look);
        assertThat(robot.text("as-of-count")).contains("known here by then");
        close(scene);
        scene = open(theme, 914, 644, this::asOf, new Route.AsOf());
        shot(scene, "as-of-narrow-" + look);
        new Robot(scene).click("as-of-back");
        assertThat(desk.routes).last().isEqualTo(new Route.History(null));
        close(scene);
    }

    private Screen history() {
        FxThread screen = new FxThread();
        return desk.view(desk.model(Runnable::run, screen), screen);
    }

    private Screen asOf() {
        FxThread screen = new FxThread();
        PayoutDetailViewModel detail = desk.detail(Runnable::run, screen);
        return new AsOfView(
                new AsOfViewModel(desk.past, detail, Runnable::run, screen, desk.clock, Payouts.BERLIN),
                detail,
                desk.decisions(Runnable::run, screen),
                desk.links());
    }

    private static Scene open(Theme theme, int width, int height, Supplier<Screen> maker, Route route) {
        Scene scene = FxToolkit.call(() -> {
            Screen view = maker.get();
            Scene made = new Scene((Parent) view.node(), width, height);
            theme.applyTo(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view.shown(route);
            return made;
        });
        FxToolkit.settle();
        return scene;
    }

    private static void scroll(Scene scene, double to) {
        FxToolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ((ScrollPane) scene.lookup("#detail-scroll")).setVvalue(to);
        });
        FxToolkit.settle();
    }

    private static void shot(Scene scene, String name) {
        assertThat(Files.exists(Snapshots.png(scene, name))).isTrue();
    }

    private static void close(Scene scene) {
        FxToolkit.run(() -> scene.getWindow().hide());
    }
}
