package dev.coffer.ui.payee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeColumn;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.support.MutableClock;
import dev.coffer.support.SamplePayees;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The payee screen itself, by keyboard and by node id, at the sizes that people use. */
class PayeesViewTest {
    private final Payee anna = SamplePayees.payee("Anna", SamplePayees.ETHER, SamplePayees.TRON);
    private final Payee bob = SamplePayees.payee("Bob", MutableClock.atNoon().instant(), SamplePayees.BITCOIN);
    private final Shelf shelf = FxToolkit.call(() -> new Shelf(new FxThread(), anna, bob));
    private final Stage stage = FxToolkit.call(Stage::new);
    private Robot robot = new Robot(new Scene(new BorderPane()));

    private void open(double width, double height, Theme theme) {
        Scene scene = FxToolkit.call(() -> {
            PayeesView view = new PayeesView(shelf.model);
            Scene made = new Scene(new BorderPane(view.node()), width, height);
            theme.applyTo(made);
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view.shown(new Route.Payees(null));
            return made;
        });
        robot = new Robot(scene);
        FxToolkit.settle();
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void fromTheSearchToAPayoutByKeyboard() {
        open(914, 636, Theme.LIGHT);
        robot.type("payees-search", "anna");
        robot.press(KeyCode.DOWN);
        assertThat(robot.find("payees-list", ListView.class).isFocused()).isTrue();
        assertThat(robot.text("payee-name")).isEqualTo("Anna");
        assertThat(robot.text("payee-version-2-document")).isEqualTo("letter 2 of Anna");
        assertThat(robot.text("payee-version-1-state")).startsWith("Replaced");
        robot.click("payee-pay");
        assertThat(shelf.routes).containsExactly(new Route.NewPayout(anna.id()));
    }

    @Test
    void aPayeeIsSavedByTheControlsAndTheFocusStaysInTheScreen() {
        open(914, 636, Theme.LIGHT);
        robot.click("payees-new");
        assertThat(robot.find("payee-edit-name", Node.class).isFocused()).isTrue();
        robot.type("payee-edit-name", "Cleo");
        ComboBox<Chain> chain = chain();
        FxToolkit.run(() -> chain.setValue(Chain.TRON));
        robot.type("payee-edit-address", SamplePayees.OTHER_TRON.text());
        robot.click("payee-edit-save");
        assertThat(robot.find("payee-edit-document", Node.class).isFocused()).isTrue();
        robot.type("payee-edit-document", "letter");
        robot.click("payee-edit-save");
        assertThat(robot.text("payee-name")).isEqualTo("Cleo");
        assertThat(robot.text("payee-version-1-state")).startsWith("Cooling off until");
        assertThat(robot.find("payees-list", ListView.class).isFocused()).isTrue();
        assertThat(robot.text("payees-count")).isEqualTo("3 payees");
    }

    @Test
    void everythingOneCanReachHasAName() {
        open(914, 636, Theme.LIGHT);
        FxToolkit.run(() -> shelf.model.show(anna.id()));
        assertNamed();
        robot.click("payee-version");
        assertNamed();
        FxToolkit.run(this::preview);
        FxToolkit.settle();
        assertNamed();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Chain> chain() {
        return robot.find("payee-edit-chain", ComboBox.class);
    }

    private void assertNamed() {
        FxToolkit.settle();
        List<String> nameless = FxToolkit.call(() -> {
            List<String> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
        assertThat(nameless).isEmpty();
    }

    private static void collect(Node node, List<String> nameless) {
        if (node.isFocusTraversable()
                && node.isVisible()
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank())) {
            nameless.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private void preview() {
        Payee cleo = SamplePayees.payee("Cleo", SamplePayees.OTHER_TRON);
        shelf.sheet = new PayeeSheet(
                List.of(
                        new PayeeSheet.Row(2, PayeeSheet.cells(cleo, cleo.current()), null),
                        new PayeeSheet.Row(3, PayeeSheet.cells(bob, bob.current()), null),
                        new PayeeSheet.Row(
                                4,
                                Map.of(
                                        PayeeColumn.NAME, "Dora",
                                        PayeeColumn.CHAIN, "Ethereum",
                                        PayeeColumn.ADDRESS, SamplePayees.TRON.text(),
                                        PayeeColumn.DOCUMENT, "letter"),
                                null)),
                List.of("colour"));
        shelf.dialogs.file = Optional.of(Path.of("list.csv"));
        shelf.model.importFile();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1256,794", "DARK,914,636"})
    void pictures(Theme theme, double width, double height) {
        open(width, height, theme);
        String name = "payees-" + theme.name().toLowerCase(Locale.ROOT) + "-" + (int) width;
        PayeeId id = anna.id();
        FxToolkit.run(() -> shelf.model.show(id));
        Snapshots.png(stage.getScene(), name + "-1-detail");
        robot.click("payee-version");
        Snapshots.png(stage.getScene(), name + "-2-version");
        FxToolkit.run(this::preview);
        Snapshots.png(stage.getScene(), name + "-3-import");
        assertThat(robot.text("import-summary")).startsWith("3 rows");
        robot.click("import-go");
        Snapshots.png(stage.getScene(), name + "-4-imported");
        assertThat(shelf.disk.rows).hasSize(3);
    }
}
