package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person at the history, by keyboard, while payouts move on under their hands. */
class HistoryWalkTest {
    private final Desk desk = new Desk();
    private HistoryViewModel model = desk.model(Runnable::run, Runnable::run);
    private Scene scene = FxToolkit.call(() -> new Scene(new javafx.scene.Group()));
    private Robot robot = new Robot(scene);

    @AfterEach
    void close() {
        FxToolkit.run(() -> scene.getWindow().hide());
    }

    @Test
    void arrowsSelectEnterOpensAndEscapeLeads() {
        desk.everyState();
        open(1256, 794);
        robot.press(KeyCode.DOWN);
        assertThat(model.selectedProperty().get()).isEqualTo(Desk.id(995));
        assertThat(robot.text("detail-state")).isEqualTo("Queued");
        assertThat(robot.sees("detail-withdraw")).isTrue();
        assertThat(robot.sees("detail-resend")).isFalse();
        robot.press(KeyCode.DOWN);
        assertThat(robot.text("detail-state")).isEqualTo("Outcome unknown");
        assertThat(robot.sees("detail-close")).isTrue();
        robot.click("history-details");
        assertThat(FxToolkit.call(() -> scene.lookup("#detail-scroll") == null)).isTrue();
        focusTable();
        robot.press(KeyCode.ENTER);
        assertThat(robot.sees("detail-scroll")).isTrue();
        assertThat(focused()).isEqualTo("detail-scroll");
        robot.press(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("history-table");
        robot.press(KeyCode.F, true);
        assertThat(focused()).isEqualTo("history-search");
    }

    @Test
    void selectionStaysOnItsPayoutWhateverHappensToTheRows() {
        desk.everyState();
        open(1256, 794);
        select(986);
        desk.changed(Payouts.queued(996), Payouts.queued(997), Payouts.accepted(995, PayoutState.COMPLETED));
        FxToolkit.settle();
        assertSelected(986);
        desk.changed(Payouts.accepted(986, PayoutState.COMPLETED));
        FxToolkit.settle();
        assertSelected(986);
        assertThat(robot.text("detail-state")).isEqualTo("Completed");
        ComboBox<?> group = robot.find("history-group", ComboBox.class);
        FxToolkit.run(() -> group.getSelectionModel().select(1));
        FxToolkit.settle();
        assertThat(model.choice().filterProperty().get().group()).isEqualTo(HistoryFilter.Group.WAITING);
        assertThat(table().getSelectionModel().getSelectedItem()).isNull();
        assertThat(robot.text("detail-heading")).isEqualTo("CLM-2026-00986");
        robot.press(KeyCode.ESCAPE);
        assertThat(model.choice().filterProperty().get()).isEqualTo(HistoryFilter.ALL);
        assertSelected(986);
    }

    @Test
    void whatIsBeingReadStaysInPlaceWhenRowsComeInAbove() {
        LongStream.rangeClosed(1, 500).forEach(id -> desk.with(Payouts.queued(id)));
        open(1256, 794);
        FxToolkit.run(() -> table().scrollTo(120));
        FxToolkit.settle();
        Snapshots.png(scene, "history-walk-scrolled");
        long before = firstVisible();
        assertThat(before).isEqualTo(380);
        desk.changed(LongStream.rangeClosed(501, 507).mapToObj(Payouts::queued).toArray(Payout[]::new));
        FxToolkit.settle();
        Snapshots.png(scene, "history-walk-scrolled-after");
        assertThat(firstVisible()).isEqualTo(before);
        FxToolkit.run(() -> table().scrollTo(190));
        FxToolkit.settle();
        Snapshots.png(scene, "history-walk-paged");
        assertThat(model.rows().size()).isEqualTo(507);
        FxToolkit.run(() -> {
            table().scrollTo(500);
            table().layout();
        });
        FxToolkit.settle();
        assertThat(model.rows().rowAt(506)).isNotNull();
    }

    @Test
    void everythingIsSelectedAtOnceHoweverLongTheTable() {
        desk.table.endless = 3_000_000;
        desk.with(Payouts.queued(1));
        open(1256, 794);
        assertThat(model.rows()).hasSize(3_000_000);
        robot.press(KeyCode.A, true);
        assertThat(selected()).isEqualTo(3_000_000);
        assertThat(robot.text("history-selected")).isEqualTo("3\u2009000\u2009000 selected");
        desk.changed(Payouts.accepted(1, PayoutState.COMPLETED));
        FxToolkit.settle();
        assertThat(selected()).isEqualTo(3_000_000);
        FxToolkit.run(() -> {
            table().getSelectionModel().clearAndSelect(5);
            table().getSelectionModel().selectRange(5, 2_000_000);
            table().getSelectionModel().clearSelection(7);
        });
        assertThat(selected()).isEqualTo(1_999_994);
        assertThat(table().getSelectionModel().isSelected(7)).isFalse();
        assertThat(table().getSelectionModel().isSelected(1_999_999)).isTrue();
        FxToolkit.run(() -> {
            table().scrollTo(2_999_999);
            table().layout();
        });
        FxToolkit.settle();
        assertThat(FxToolkit.call(() -> Objects.requireNonNull(
                                ((VirtualFlow<?>) table().lookup(".virtual-flow")).getLastVisibleCell())
                        .getIndex()))
                .isEqualTo(2_999_999);
        Snapshots.png(scene, "history-walk-three-million");
        Region thumb = FxToolkit.call(() -> (Region) table().lookup(".scroll-bar:vertical > .thumb"));
        assertThat(thumb.getHeight()).as("a thumb that can be seen and taken").isGreaterThanOrEqualTo(20);
    }

    private int selected() {
        return FxToolkit.call(
                () -> table().getSelectionModel().getSelectedIndices().size());
    }

    @Test
    void columnsAreAsTheyWereLeftAndAHeadingIsAnOrder() {
        desk.everyState();
        open(1256, 794);
        TableColumn<RowSlot, ?> claim = column("claim");
        FxToolkit.run(() -> {
            claim.setSortType(TableColumn.SortType.ASCENDING);
            table().getSortOrder().setAll(List.of(claim));
        });
        FxToolkit.settle();
        assertThat(model.sortProperty().get()).isEqualTo(new HistorySort(HistorySort.Column.CLAIM, false));
        assertThat(Objects.requireNonNull(model.rows().rowAt(0)).id()).isEqualTo(Desk.id(940));
        FxToolkit.run(() -> {
            table().getColumns().remove(claim);
            table().getColumns().add(claim);
            claim.setPrefWidth(333);
            menuItem("Comment").fire();
        });
        FxToolkit.settle();
        String kept = desk.memory.kept.get("history-columns");
        assertThat(kept).endsWith("CLAIM:333:1").contains("COMMENT:200:1");
        FxToolkit.run(() -> scene.getWindow().hide());
        open(1256, 794);
        assertThat(FxToolkit.call(() -> table().getColumns().getLast().getId())).isEqualTo("history-column-claim");
        assertThat(column("claim").getPrefWidth()).isEqualTo(333);
        assertThat(column("comment").isVisible()).isTrue();
        FxToolkit.run(() -> menuItem("As many columns as fit").fire());
        assertThat(column("comment").isVisible()).isFalse();
        assertThat(column("claim").getPrefWidth()).isEqualTo(120);
    }

    private TableColumn<RowSlot, ?> column(String name) {
        return FxToolkit.call(() -> table().getColumns().stream()
                .filter(it -> ("history-column-" + name).equals(it.getId()))
                .findFirst()
                .orElseThrow());
    }

    private MenuItem menuItem(String text) {
        return ((MenuButton) scene.lookup("#history-table-menu"))
                .getItems().stream()
                        .filter(it -> text.equals(it.getText()))
                        .findFirst()
                        .map(it -> {
                            if (it instanceof CheckMenuItem check) {
                                check.setSelected(!check.isSelected());
                            }
                            return it;
                        })
                        .orElseThrow();
    }

    @Test
    void aPayoutIsWatchedFromQueuedToCompletedThenAnotherIsWithdrawn() {
        desk.with(Payouts.queued(1)).with(Payouts.queued(2));
        open(914, 644);
        select(1);
        desk.changed(Payouts.in(1, OutboxState.SENDING));
        FxToolkit.settle();
        assertThat(robot.text("detail-state")).isEqualTo("Sending");
        assertThat(robot.sees("detail-withdraw")).isFalse();
        desk.changed(Payouts.accepted(Payouts.queued(1), PayoutState.COMPLETED, Desk.HASH));
        FxToolkit.settle();
        assertThat(robot.text("detail-state")).isEqualTo("Completed");
        assertThat(robot.text("detail-hash")).isEqualTo(Desk.HASH);
        assertThat(robot.text("detail-fee")).isEqualTo("1.25 USDT · Ethereum");
        robot.click("detail-explorer");
        assertThat(desk.pages).hasSize(1);
        select(2);
        robot.click("detail-withdraw");
        assertThat(Objects.requireNonNull(desk.ledger.rows.get(Desk.id(2)))
                        .outbox()
                        .state())
                .isEqualTo(OutboxState.WITHDRAWN);
    }

    @Test
    void everyNodeThatTakesTheFocusHasAName() {
        desk.everyState();
        open(1256, 794);
        for (long id : new long[] {995, 994, 986, 985}) {
            select(id);
            FxToolkit.run(() -> named(scene.getRoot()));
        }
    }

    private static void named(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && node.getId() != null) {
            assertThat(node.getAccessibleText()).as(node.toString()).isNotBlank();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(HistoryWalkTest::named);
        }
    }

    private void open(int width, int height) {
        FxToolkit.run(() -> {
            FxThread screen = new FxThread();
            model = desk.model(Runnable::run, screen);
            HistoryView view = desk.view(model, screen);
            scene = new Scene((Parent) view.node(), width, height);
            Theme.LIGHT.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.shown(new Route.History(null));
            scene.getRoot().layout();
        });
        robot = new Robot(scene);
        FxToolkit.settle();
        focusTable();
    }

    private void focusTable() {
        FxToolkit.run(() -> table().requestFocus());
    }

    private void select(long id) {
        FxToolkit.run(() -> table().getSelectionModel().clearAndSelect(indexOf(id)));
        FxToolkit.settle();
    }

    private void assertSelected(long id) {
        assertThat(model.selectedProperty().get()).isEqualTo(Desk.id(id));
        RowSlot slot = Objects.requireNonNull(table().getSelectionModel().getSelectedItem());
        assertThat(Objects.requireNonNull(slot.row()).id()).isEqualTo(Desk.id(id));
        assertThat(List.copyOf(table().getSelectionModel().getSelectedIndices()))
                .isEqualTo(List.of(indexOf(id)));
    }

    private int indexOf(long id) {
        for (int i = 0; i < model.rows().size(); i++) {
            PayoutRow row = model.rows().rowAt(i);
            if (row != null && row.id().equals(Desk.id(id))) {
                return i;
            }
        }
        return -1;
    }

    private long firstVisible() {
        return FxToolkit.call(() -> {
            table().layout();
            VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
            IndexedCell<?> cell = Objects.requireNonNull(flow.getFirstVisibleCell());
            // A row that ends where the table begins counts as visible too.
            int index = cell.getLayoutY() <= -41.5 ? cell.getIndex() + 1 : cell.getIndex();
            return Objects.requireNonNull(model.rows().rowAt(index)).id().value();
        });
    }

    private String focused() {
        return FxToolkit.call(() -> {
            Node owner = scene.getFocusOwner();
            return owner == null || owner.getId() == null ? "nothing" : owner.getId();
        });
    }

    @SuppressWarnings("unchecked")
    private TableView<RowSlot> table() {
        return (TableView<RowSlot>) scene.lookup("#history-table");
    }
}
