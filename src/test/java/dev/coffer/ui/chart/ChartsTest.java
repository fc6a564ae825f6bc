package dev.coffer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.figures.FigureTable;
import dev.coffer.core.money.Assets;
import dev.coffer.ui.chart.ChartChoice.Counted;
import dev.coffer.ui.chart.ChartChoice.Subject;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T13:02:05Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final FakeFigures figures = new FakeFigures();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<FigureTable> saved = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    @Test
    void daysAreThoseOfTheZoneEvenWhereTheyHave25Hours() {
        TimeAxis axis = TimeAxis.of(Span.LAST_30_DAYS, Step.DAY, NOW, NOW, BERLIN);
        assertThat(axis.stretches()).hasSize(30);
        assertThat(axis.stretches().getFirst().from()).isEqualTo("2026-10-23T22:00:00Z");
        assertThat(axis.stretches().getLast().until()).isEqualTo("2026-11-22T23:00:00Z");
        assertThat(axis.stretches())
                .anySatisfy(day ->
                        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(25)));
        assertThat(axis.iso(0)).isEqualTo("2026-10-24T00:00:00+02:00");
    }

    @Test
    void weeksBeginOnMondayAndStretchesLeaveNoGap() {
        TimeAxis axis = TimeAxis.of(Span.LAST_90_DAYS, Step.WEEK, NOW, NOW, BERLIN);
        assertThat(axis.beginnings()).allMatch(day -> day.getDayOfWeek() == java.time.DayOfWeek.MONDAY);
        for (int i = 1; i < axis.stretches().size(); i++) {
            assertThat(axis.stretches().get(i).from())
                    .isEqualTo(axis.stretches().get(i - 1).until());
        }
        assertThat(axis.labels()).doesNotHaveDuplicates();
    }

    @Test
    void tooManyBarsBecomeLongerOnesAndThatIsSaid() {
        ChartsViewModel model = model(Runnable::run);
        model.choose(ChartChoice.FIRST.with(Span.ALL).with(Step.DAY));
        Picture picture = picture(model);
        assertThat(picture.places()).hasSizeLessThanOrEqualTo(TimeAxis.MOST);
        assertThat(picture.remark()).isEqualTo("Shown by month: more than 100 bars could not be told apart.");
    }

    @Test
    void theTableHasEveryAssetAndNoDigitLess() {
        ChartsViewModel model = model(Runnable::run);
        model.refresh();
        Picture picture = picture(model);
        assertThat(picture.series())
                .hasSize(8)
                .last()
                .satisfies(last -> assertThat(last.name()).isEqualTo("Other assets (2)"));
        assertThat(picture.table().rows()).hasSize(12 * 9);
        assertThat(picture.table().rows())
                .allSatisfy(row -> assertThat(row.get(3).plain()).endsWith(".123456789012345678"))
                .anySatisfy(row -> assertThat(row.get(1).shown()).isEqualTo("USDT · Tron"));
        model.choose(model.choiceProperty().get().with(Counted.CONFIRMED));
        assertThat(picture(model).table().name()).endsWith("all confirmed");
    }

    @Test
    void amountsAreOfOneAssetWhichThatPeriodHas() {
        ChartsViewModel model = model(Runnable::run);
        model.choose(ChartChoice.FIRST.with(Subject.AMOUNTS));
        assertThat(model.assetsProperty().get()).hasSize(9);
        assertThat(picture(model).series()).hasSize(1);
        assertThat(picture(model).title())
                .contains(model.assetsProperty().get().getFirst().label());
        model.choose(
                model.choiceProperty().get().with(model.assetsProperty().get().getLast()));
        assertThat(picture(model).title())
                .contains(model.assetsProperty().get().getLast().label());
        model.choose(model.choiceProperty().get().with(Assets.of("NEVER_PAID")));
        assertThat(picture(model).title())
                .contains(model.assetsProperty().get().getFirst().label());
        figures.assets = 0;
        model.refresh();
        assertThat(picture(model).series()).isEmpty();
    }

    @Test
    void timesAreWordedExactlyAndWrittenInSeconds() {
        ChartsViewModel model = model(Runnable::run);
        model.choose(ChartChoice.FIRST.with(Subject.TIMES));
        Picture picture = picture(model);
        assertThat(picture.axis()).isEqualTo("Time in minutes");
        assertThat(picture.remark()).contains("left out: scheduled, or brought in");
        List<FigureTable.Cell> row = picture.table().rows().getFirst();
        assertThat(row.get(4)).isEqualTo(new FigureTable.Cell("3 h", "10800"));
    }

    @Test
    void failuresAreNamedInWords() {
        ChartsViewModel model = model(Runnable::run);
        model.choose(ChartChoice.FIRST.with(Subject.FAILURES));
        assertThat(picture(model).places())
                .containsExactly(
                        "Failed: not enough funds",
                        "Refused, code 014",
                        "Failed: no reason told",
                        "Failed: not enough for Calypso's fee",
                        "Partly paid: GAS_SPIKE");
    }

    @Test
    void theNewestQuestionCounts() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ChartsViewModel model = model(waiting::add);
        model.refresh();
        model.choose(ChartChoice.FIRST.with(Subject.FAILURES));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(picture(model).title()).isEqualTo("Failures by reason");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aTableIsSavedWhereThePersonSays() {
        ChartsViewModel model = model(Runnable::run);
        model.refresh();
        model.export();
        assertThat(saved).isEmpty();
        dialogs.file = Optional.of(Path.of("figures.csv"));
        model.export();
        assertThat(saved).containsExactly(picture(model).table());
        assertThat(model.doneProperty().get()).contains("figures.csv", "108 rows");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        figures.broken = true;
        ChartsViewModel model = model(Runnable::run);
        model.refresh();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence())
                .contains("disk does not answer");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme) {
        String look = theme.name().toLowerCase(Locale.ROOT);
        for (int[] size : new int[][] {{1256, 794}, {914, 644}}) {
            Scene scene = open(theme, size[0], size[1]);
            Robot robot = new Robot(scene);
            for (Subject subject : Subject.values()) {
                robot.click("charts-" + subject.name().toLowerCase(Locale.ROOT));
                Snapshots.png(scene, "charts-" + subject.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "-" + look);
            }
            robot.click("charts-payouts");
            ComboBox<?> step = robot.find("charts-step", ComboBox.class);
            ComboBox<?> span = robot.find("charts-span", ComboBox.class);
            FxToolkit.run(() -> {
                span.getSelectionModel().select(1);
                step.getSelectionModel().select(0);
            });
            Snapshots.png(scene, "charts-days-" + size[0] + "-" + look);
            figures.assets = 0;
            robot.click("charts-amounts");
            Snapshots.png(scene, "charts-empty-" + size[0] + "-" + look);
            figures.assets = 9;
            FxToolkit.run(() -> scene.getWindow().hide());
        }
    }

    private Scene open(Theme theme, int width, int height) {
        FxThread screen = new FxThread();
        return FxToolkit.call(() -> {
            ChartsView view = new ChartsView(model(Runnable::run, screen));
            Scene made = new Scene((Parent) view.node(), width, height);
            theme.applyTo(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view.shown(new Route.Charts());
            return made;
        });
    }

    private ChartsViewModel model(Executor dbRead) {
        return model(dbRead, Runnable::run);
    }

    private ChartsViewModel model(Executor dbRead, Executor screen) {
        return new ChartsViewModel(
                figures,
                new ChartSaving((table, file) -> saved.add(table), dialogs, Runnable::run),
                routes::add,
                dbRead,
                screen,
                Clock.fixed(NOW, ZoneOffset.UTC),
                BERLIN);
    }

    private static Picture picture(ChartsViewModel model) {
        return Objects.requireNonNull(model.pictureProperty().get());
    }
}
