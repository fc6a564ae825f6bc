package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffer.core.payout.Payout;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that is longer than what JavaFX is told of: nothing of that may be seen. Row {@code n} is the payout {@code 1000 - n}. */
class LongHistoryTest {
    private static final int ROWS = 1_000;
    private static final int TOLD = 120;
    private static final double HEIGHT = PayoutTable.ROW_HEIGHT;

    private final Desk desk = new Desk();
    private final HistoryViewModel model = FxToolkit.call(() -> desk.model(Runnable::run, new FxThread()));
    private Scene scene = FxToolkit.call(() -> new Scene(new javafx.scene.Group()));
    private Robot robot = new Robot(scene);

    @BeforeEach
    void open() {
        LongStream.rangeClosed(1, ROWS).forEach(id -> desk.with(Payouts.queued(id)));
        FxToolkit.run(() -> {
            HistoryView view = desk.view(model, new FxThread());
            scene = new Scene((Parent) view.node(), 1256, 794);
            Theme.LIGHT.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            skin().window(TOLD);
            view.shown(new Route.History(null));
            scene.getRoot().layout();
        });
        robot = new Robot(scene);
        FxToolkit.settle();
        FxToolkit.run(() -> table().requestFocus());
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> scene.getWindow().hide());
    }

    @Test
    void everyRowPassesOnceAndNothingJumps() {
        BitSet seen = new BitSet();
        double end = FxToolkit.call(() -> {
            assertThat(flow().getCellCount()).isEqualTo(TOLD);
            return ROWS * HEIGHT - flow().getViewportLength();
        });
        double at = 0;
        for (int step = 199; at < end; at = Math.min(end, at + step)) {
            double from = at;
            FxToolkit.run(() -> {
                assertSeen(from, seen);
                flow().scrollPixels(step);
                assertSeen(Math.min(end, from + step), seen);
                table().layout();
            });
            if ((int) (at / step) % 20 == 0) {
                FxToolkit.settle();
                assertWords();
            }
        }
        FxToolkit.run(() -> {
            assertSeen(end, seen);
            assertThat(flow().scrollPixels(5)).as("past the end").isZero();
        });
        assertThat(seen.cardinality()).isEqualTo(ROWS);
        for (int step = 311; at > 0; at = Math.max(0, at - step)) {
            double from = at;
            FxToolkit.run(() -> {
                assertSeen(from, seen);
                flow().scrollPixels(-step);
                table().layout();
            });
        }
        FxToolkit.settle();
        FxToolkit.run(() -> {
            assertSeen(0, seen);
            assertThat(flow().scrollPixels(-5)).as("past the beginning").isZero();
        });
        assertWords();
    }

    @Test
    void theBarGoesAnywhereAndFollows() {
        long seed = System.nanoTime();
        System.out.println("places with seed " + seed);
        Random random = new Random(seed);
        ScrollBar bar = robot.find("history-scroll-bar", ScrollBar.class);
        double most = FxToolkit.call(() -> {
            assertThat(bar.isVisible()).isTrue();
            assertThat(flow().lookup(".scroll-bar:vertical").getOpacity()).isZero();
            double screen = flow().getViewportLength() / HEIGHT;
            assertThat(bar.getMax()).isEqualTo(ROWS - screen);
            assertThat(bar.getVisibleAmount() / bar.getMax()).isCloseTo(screen / ROWS, within(1e-9));
            return bar.getMax();
        });
        for (int i = 0; i < 20; i++) {
            double place = switch (i) {
                case 0 -> most;
                case 1 -> 0;
                // So far that JavaFX is at the same place in another stretch.
                case 2 -> 400;
                case 3 -> 700;
                default -> random.nextDouble() * most;
            };
            go(bar, place);
            for (int slow = 1; slow <= 3; slow++) {
                go(bar, Math.min(most, place + slow * 0.25));
            }
        }
        FxToolkit.run(() -> {
            bar.setValue(500);
            table().layout();
            flow().scrollPixels(3 * HEIGHT);
            table().layout();
            assertThat(bar.getValue()).isCloseTo(503, within(0.01));
            table().scrollTo(77);
            table().layout();
            assertThat(bar.getValue()).isCloseTo(77, within(0.01));
            bar.increment();
            table().layout();
            assertThat(first()).isEqualTo(78);
            bar.setValue(200);
            flow().scrollPixels(HEIGHT);
            table().layout();
            assertThat(first()).as("scrolled on before the leap was seen").isEqualTo(201);
        });
        Snapshots.png(scene, "history-long-light");
        FxToolkit.run(() -> Theme.DARK.applyTo(scene));
        Snapshots.png(scene, "history-long-dark");
    }

    private void go(ScrollBar bar, double place) {
        FxToolkit.run(() -> {
            bar.setValue(place);
            table().layout();
            assertSeen(place * HEIGHT, new BitSet());
            assertThat(bar.getValue()).isCloseTo(place, within(0.001));
        });
        FxToolkit.settle();
        assertWords();
    }

    @Test
    void rowsStandWhereTheyShouldWhenTheBarBelowComesAndGoes() {
        FxToolkit.run(() -> {
            double tall = flow().getViewportLength();
            for (double place : new double[] {ROWS, 500}) {
                flow().show(place);
                table().layout();
                width(2_000);
                assertThat(flow().getViewportLength()).isLessThan(tall);
                assertSeen(flow().top() * HEIGHT, new BitSet());
                flow().show(ROWS);
                table().layout();
                assertSeen(ROWS * HEIGHT - flow().getViewportLength(), new BitSet());
                width(140);
                assertThat(flow().getViewportLength()).isEqualTo(tall);
                assertSeen(flow().top() * HEIGHT, new BitSet());
            }
        });
    }

    private void width(double ofAColumn) {
        table().getColumns().getFirst().setPrefWidth(ofAColumn);
        // As in a pulse: again where the first layout changed something.
        table().layout();
        table().layout();
    }

    @Test
    void oneRowMoreThanJavaFxIsToldOf() {
        FxToolkit.run(() -> {
            model.rows().resize(TOLD + 1);
            table().layout();
            flow().show(TOLD);
            table().layout();
            double at = (TOLD + 1) * HEIGHT - flow().getViewportLength();
            assertSeen(at, new BitSet());
            for (int step = 1; step <= 100; step++) {
                flow().scrollPixels(-1);
                assertSeen(at - step, new BitSet());
                if (step % 3 == 0) {
                    table().layout();
                    assertSeen(at - step, new BitSet());
                }
            }
        });
    }

    @Test
    void keysReachEveryRow() {
        press(KeyCode.END, false);
        assertSelected(ROWS - 1, ROWS - 1);
        FxToolkit.run(() -> assertThat(flow().getLastVisibleCell().getIndex()).isEqualTo(ROWS - 1));
        press(KeyCode.HOME, false);
        assertSelected(0, 0);
        assertThat(FxToolkit.call(this::first)).isZero();
        int before = 0;
        for (int page = 0; page < 20; page++) {
            press(KeyCode.PAGE_DOWN, false);
            assertThat(lead()).isGreaterThan(before);
            before = lead();
            assertOnScreen(before);
        }
        assertThat(before).isGreaterThan(2 * TOLD - TOLD / 2);
        while (before > 0) {
            press(KeyCode.PAGE_UP, false);
            assertThat(lead()).isLessThan(before);
            before = lead();
            assertOnScreen(before);
        }
        for (int row = 1; row <= 110; row++) {
            press(KeyCode.DOWN, false);
            assertSelected(row, row);
            assertOnScreen(row);
        }
        press(KeyCode.END, true);
        assertSelected(110, ROWS - 1);
        press(KeyCode.HOME, true);
        assertSelected(0, 110);
    }

    @Test
    void selectionStaysOnItsPayouts() {
        FxToolkit.run(() -> table().getSelectionModel().clearAndSelect(30));
        FxToolkit.settle();
        assertThat(model.selectedProperty().get()).isEqualTo(Desk.id(ROWS - 30));
        scroll(900);
        assertThat(model.selectedProperty().get()).isEqualTo(Desk.id(ROWS - 30));
        assertSelected(30, 30);
        scroll(25);
        FxToolkit.run(() -> assertThat(flow().getVisibleCell(30).isSelected()).isTrue());
        // JavaFX remembers where a selection began only if a person began it.
        press(KeyCode.UP, false);
        press(KeyCode.DOWN, false);
        for (int i = 1; i <= 90; i++) {
            press(KeyCode.DOWN, true);
            assertSelected(30, 30 + i);
            assertOnScreen(30 + i);
        }
        for (int i = 89; i >= 60; i--) {
            press(KeyCode.UP, true);
            assertSelected(30, 30 + i);
        }
        robot.press(KeyCode.A, true);
        assertThat(model.selectedRowsProperty().get()).isEqualTo(ROWS);
        assertThat(robot.text("history-selected")).isEqualTo("1\u2009000 selected");
        scroll(800);
        assertThat(model.selectedRowsProperty().get()).isEqualTo(ROWS);
    }

    @Test
    void aLongSelectionIsTakenBackAtOnce() {
        press(KeyCode.DOWN, false);
        press(KeyCode.DOWN, false);
        assertSelected(1, 1);
        robot.press(KeyCode.A, true);
        List<Integer> told = new ArrayList<>();
        ListChangeListener<Integer> count = change -> told.add(change.getList().size());
        FxToolkit.run(() -> table().getSelectionModel().getSelectedIndices().addListener(count));
        press(KeyCode.DOWN, true);
        assertSelected(1, 2);
        assertThat(told).as("selected, as far as anybody was told").containsExactly(2);
        FxToolkit.run(() -> table().getSelectionModel().clearSelection(1));
        FxToolkit.settle();
        assertSelected(2, 2);
        assertThat(told).containsExactly(2, 1);
        assertThat(model.selectedRowsProperty().get()).isEqualTo(1);
    }

    @Test
    void whatIsReadStaysInPlaceWhenRowsComeIn() {
        FxToolkit.run(() -> {
            flow().show(500.5);
            table().layout();
        });
        FxToolkit.settle();
        List<String> before = onScreen();
        desk.changed(
                LongStream.rangeClosed(1_001, 1_040).mapToObj(Payouts::queued).toArray(Payout[]::new));
        FxToolkit.settle();
        FxToolkit.run(() -> table().layout());
        FxToolkit.settle();
        assertThat(onScreen()).isEqualTo(before).hasSizeGreaterThan(8);
        assertThat(FxToolkit.call(() -> flow().top())).isCloseTo(540.5, within(0.02));
        assertThat(model.rows()).hasSize(ROWS + 40);
        assertThat(robot.find("history-scroll-bar", ScrollBar.class).getValue()).isCloseTo(540.5, within(0.02));
    }

    @Test
    void fewerRowsAreShownToTheirEndAndFewOnesWithJavaFxsOwnBar() {
        FxToolkit.run(() -> {
            flow().show(650.25);
            table().layout();
            model.rows().resize(702);
            table().layout();
            assertSeen(650.25 * HEIGHT, new BitSet());
            flow().show(ROWS);
            table().layout();
            model.rows().resize(700);
            table().layout();
            assertThat(flow().getLastVisibleCell().getIndex()).isEqualTo(699);
            assertSeen(700 * HEIGHT - flow().getViewportLength(), new BitSet());
        });
        FxToolkit.run(() -> {
            model.choice().textProperty().set("CLM-2026-009");
            desk.later.runUntilEmpty();
        });
        FxToolkit.settle();
        FxToolkit.run(() -> {
            table().layout();
            assertThat(model.rows()).hasSize(100);
            assertThat(flow().getCellCount()).isEqualTo(100);
            assertSeen(0, new BitSet());
            assertThat(flow().bar().isVisible()).isFalse();
            assertThat(flow().barInUse().getOpacity()).isEqualTo(1);
            flow().barInUse().setValue(1);
            table().layout();
            assertThat(flow().getLastVisibleCell().getIndex()).isEqualTo(99);
        });
        robot.press(KeyCode.ESCAPE);
        FxToolkit.run(desk.later::runUntilEmpty);
        FxToolkit.settle();
        FxToolkit.run(() -> {
            table().layout();
            assertThat(model.rows()).hasSize(ROWS);
            assertThat(flow().bar().isVisible()).isTrue();
        });
        scroll(600);
        assertWords();
    }

    private void scroll(int row) {
        FxToolkit.run(() -> {
            table().scrollTo(row);
            table().layout();
        });
        FxToolkit.settle();
    }

    private void press(KeyCode code, boolean shift) {
        FxToolkit.run(() -> {
            Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            Event.fireEvent(table(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, false, false, false));
            table().layout();
        });
        FxToolkit.settle();
    }

    private int lead() {
        return FxToolkit.call(() -> table().getSelectionModel().getSelectedIndex());
    }

    private void assertSelected(int first, int last) {
        FxToolkit.run(() -> {
            List<Integer> rows = table().getSelectionModel().getSelectedIndices();
            assertThat(rows.size()).isEqualTo(last - first + 1);
            assertThat(rows.getFirst()).isEqualTo(first);
            assertThat(model.selectedRowsProperty().get()).isEqualTo(rows.size());
        });
    }

    private void assertOnScreen(int row) {
        FxToolkit.run(() -> assertThat(cells())
                .filteredOn(it -> it.getLayoutY() > -1 && it.getLayoutY() + HEIGHT < flow().getViewportLength() + 1)
                .extracting(TableRow::getIndex)
                .contains(row));
    }

    /** So many pixels of the whole table are above. */
    private void assertSeen(double above, BitSet seen) {
        List<TableRow<RowSlot>> cells = cells();
        assertThat(cells).hasSizeGreaterThan(8);
        double covered = Double.NEGATIVE_INFINITY;
        for (TableRow<RowSlot> cell : cells) {
            double expected = cell.getIndex() * HEIGHT - above;
            assertThat(cell.getLayoutY()).as("row %d", cell.getIndex()).isCloseTo(expected, within(0.51));
            assertThat(Objects.requireNonNull(cell.getItem()).index()).isEqualTo(cell.getIndex());
            assertThat(covered == Double.NEGATIVE_INFINITY || cell.getLayoutY() == covered)
                    .as("each row follows on another")
                    .isTrue();
            covered = cell.getLayoutY() + HEIGHT;
            seen.set(cell.getIndex());
        }
        assertThat(cells.getFirst().getLayoutY()).isLessThanOrEqualTo(0.51);
        assertThat(covered).isGreaterThanOrEqualTo(flow().getViewportLength() - 0.51);
    }

    /** Every row on the screen says what stands there. */
    private void assertWords() {
        FxToolkit.run(() -> {
            table().layout();
            for (TableRow<RowSlot> cell : cells()) {
                assertThat(cell.lookupAll(".table-cell").stream().map(it -> ((Labeled) it).getText()))
                        .contains("CLM-2026-%05d".formatted(ROWS - cell.getIndex()));
            }
        });
    }

    private List<String> onScreen() {
        return FxToolkit.call(() -> cells().stream()
                .map(it -> Objects.requireNonNull(
                                        Objects.requireNonNull(it.getItem()).row())
                                .id() + " at " + it.getLayoutY())
                .toList());
    }

    @SuppressWarnings("unchecked")
    private List<TableRow<RowSlot>> cells() {
        return flow().lookupAll(".table-row-cell").stream()
                .map(it -> (TableRow<RowSlot>) it)
                .sorted(Comparator.comparingDouble(TableRow::getLayoutY))
                .filter(it -> it.isVisible()
                        && !it.isEmpty()
                        && it.getLayoutY() > -HEIGHT
                        && it.getLayoutY() < flow().getViewportLength())
                .toList();
    }

    private int first() {
        return cells().getFirst().getIndex();
    }

    private HistoryFlow flow() {
        return skin().flow();
    }

    private HistoryTableSkin skin() {
        return (HistoryTableSkin) Objects.requireNonNull(table().getSkin());
    }

    @SuppressWarnings("unchecked")
    private TableView<RowSlot> table() {
        return (TableView<RowSlot>) scene.lookup("#history-table");
    }
}
