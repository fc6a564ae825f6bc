package dev.coffer.ui.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutTexts;
import dev.coffer.core.payout.SavedDraft;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.MemoryClipboard;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real screen on JavaFX's Headless platform, walked by node id, and photographed at the sizes that people use. */
class PayoutScreenTest {
    private final Bench bench = FxToolkit.call(() -> new Bench(new FxThread()));
    private Stage stage = new StageHolder().stage;
    private Robot robot = new Robot(stage.getScene());

    /** The content area of a 1366×850 window. */
    private static final double WIDE = 1256;

    private static final double HIGH = 794;

    private static final class StageHolder {
        final Stage stage = FxToolkit.call(() -> {
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            made.setScene(new Scene(new BorderPane(), WIDE, HIGH));
            return made;
        });
    }

    private void open(double width, double height, Theme theme) {
        FxToolkit.run(() -> {
            Scene scene = new Scene(new BorderPane(), width, height);
            theme.applyTo(scene);
            stage.setScene(scene);
            scene.setRoot(new BorderPane(new PayoutScreen(bench.screen).node()));
            stage.show();
        });
        robot = new Robot(stage.getScene());
        FxToolkit.settle();
    }

    private void fx(Runnable work) {
        FxToolkit.run(work);
        FxToolkit.settle();
    }

    /** Layout pulses come with time; a picture makes one come now. */
    private void layOut() {
        FxToolkit.run(() -> stage.getScene().snapshot(null));
        FxToolkit.settle();
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stage.close());
    }

    @Test
    void fromTheEmptyFormToTheLedgerByTheControls() {
        fx(() -> bench.funded("20000").rated("0.92"));
        open(WIDE, HIGH, Theme.LIGHT);
        choose("payout-chain", Chain.ETHEREUM);
        choose("payout-asset", Bench.USDT);
        robot.type("payout-address", Bench.ALICE);
        robot.type("payout-amount", "1250.50");
        robot.type("payout-claim", "CLM-2026-0417");
        robot.type("payout-comment", "water damage");
        assertThat(robot.text("payout-echo"))
                .contains("1\u2009250.5 USDT · Ethereum")
                .contains("EUR");
        robot.click("payout-review");
        Button confirm = robot.find("review-confirm", Button.class);
        assertThat(confirm.isDefaultButton()).isFalse();
        assertThat(confirm.isDisabled()).isTrue();
        robot.type("review-chain-name", "Ethereum");
        robot.type("review-last-six", "1BeAed");
        layOut();
        assertThat(robot.text("review-missing")).isEmpty();
        FxToolkit.run(() -> bench.db.held = true);
        robot.click("review-confirm");
        assertThat(confirm.isDisabled()).isTrue();
        FxToolkit.run(() -> bench.db.release());
        FxToolkit.settle();
        assertThat(bench.ledger.rows).hasSize(1);
        assertThat(bench.routes).containsExactly(new Route.History(new PayoutId(1)));
        assertThat(robot.text("payout-amount")).isEmpty();
    }

    @Test
    void digitsAreGroupedUnderTheFingersAndCanBeUndone() {
        open(WIDE, HIGH, Theme.LIGHT);
        fx(bench::fill);
        TextField amount = robot.find("payout-amount", TextField.class);
        fx(() -> {
            amount.setText("");
            for (char key : "1234567.5".toCharArray()) {
                amount.replaceSelection(String.valueOf(key));
            }
        });
        assertThat(amount.getText()).isEqualTo("1\u2009234\u2009567.5");
        assertThat(amount.getCaretPosition()).isEqualTo(11);
        assertThat(bench.form.fields().amount.get()).isEqualTo(amount.getText());
        fx(() -> {
            amount.positionCaret(6);
            amount.deletePreviousChar();
        });
        assertThat(amount.getText()).isEqualTo("123\u2009567.5");
        assertThat(amount.getCaretPosition()).isEqualTo(3);
        fx(amount::undo);
        assertThat(amount.getText()).isEqualTo("1\u2009234\u2009567.5");
        fx(() -> {
            amount.selectRange(0, amount.getLength());
            amount.replaceSelection("98");
        });
        assertThat(amount.getText()).isEqualTo("98");
        assertThat(amount.getCaretPosition()).isEqualTo(2);
    }

    @Test
    void anUnclearAmountIsAnsweredByAButton() {
        open(WIDE, HIGH, Theme.LIGHT);
        fx(bench::fill);
        robot.type("payout-amount", "1.234");
        assertThat(robot.sees("payout-meanings")).isFalse();
        robot.click("payout-review");
        assertThat(robot.sees("payout-meanings")).isTrue();
        FlowPane choices = robot.find("payout-meanings", FlowPane.class);
        fx(() -> ((Button) choices.getChildren().getFirst()).fire());
        assertThat(robot.text("payout-amount")).isEqualTo("1\u2009234");
        assertThat(robot.sees("payout-meanings")).isFalse();
    }

    @Test
    void whatIsPastedIsComparedWithTheClipboard() {
        MemoryClipboard clipboard = new MemoryClipboard();
        List<Runnable> later = new ArrayList<>();
        fx(bench::fill);
        fx(() -> stage.setScene(new Scene(
                new BorderPane(new PayoutScreen(bench.screen, clipboard, (time, work) -> later.add(work)).node()),
                WIDE,
                HIGH)));
        layOut();
        robot = new Robot(stage.getScene());
        TextField address = robot.find("payout-address", TextField.class);
        clipboard.held = Bench.BOB + "\n";
        fx(() -> {
            address.selectAll();
            address.paste();
        });
        assertThat(address.getText()).isEqualTo(Bench.BOB);
        fx(later.removeFirst());
        assertThat(bench.problem(FormField.ADDRESS)).isEmpty();
        fx(() -> {
            address.selectAll();
            address.paste();
        });
        clipboard.held = Bench.ALICE;
        fx(later.removeFirst());
        assertThat(bench.problem(FormField.ADDRESS)).startsWith("Stop:");
    }

    @Test
    void aDraftIsOpenedAndDeletedByItsButtons() {
        fx(() -> {
            bench.drafts.save(new SavedDraft(
                    UUID.randomUUID(),
                    bench.now,
                    new PayoutTexts(
                            Chain.ETHEREUM,
                            Bench.USDT,
                            Bench.BOB,
                            "77",
                            "CLM-7",
                            "",
                            bench.form.fields().empty().when())));
            bench.screen.drafts().look();
        });
        open(WIDE, HIGH, Theme.LIGHT);
        Button delete = named("Delete the draft: 77 USDT · Ethereum, " + Bench.BOB + ", CLM-7 · now");
        fx(delete::fire);
        assertThat(bench.drafts.newest()).isEmpty();
        fx(robot.find("draft-undo", Hyperlink.class)::fire);
        fx(() -> named("Open the draft: 77 USDT · Ethereum, " + Bench.BOB + ", CLM-7 · now")
                .fire());
        assertThat(robot.text("payout-address")).isEqualTo(Bench.BOB);
        assertThat(robot.sees("payout-drafts")).isFalse();
    }

    private Button named(String name) {
        return stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + name + "”"));
    }

    @Test
    void anAddressThatIsNotWhollyOnTheScreenArmsNothing() {
        fx(bench::fill);
        open(914, 330, Theme.LIGHT);
        robot.click("payout-review");
        robot.type("review-chain-name", "Ethereum");
        robot.type("review-last-six", "1BeAed");
        layOut();
        assertThat(robot.text("review-missing")).contains("whole address");
        assertThat(robot.find("review-confirm", Button.class).isDisabled()).isTrue();
    }

    @Test
    void theEndOfTheAddressCannotBePasted() {
        fx(bench::fill);
        open(WIDE, HIGH, Theme.LIGHT);
        robot.click("payout-review");
        TypedField field = robot.find("review-last-six", TypedField.class);
        fx(() -> {
            javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
            content.putString("1BeAed");
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
            field.paste();
        });
        assertThat(robot.text("review-last-six")).isEmpty();
    }

    @Test
    void whatCannotBeReadStaysInTheDateField() {
        open(WIDE, HIGH, Theme.LIGHT);
        fx(bench::fill);
        RadioButton scheduled = robot.find("payout-when-scheduled", RadioButton.class);
        fx(scheduled::fire);
        fx(() -> bench.form.fields().date.set("03/04/2026"));
        robot.type("payout-time", "12:00");
        robot.click("payout-review");
        assertThat(bench.form.fields().date.get()).isEqualTo("03/04/2026");
        assertThat(bench.problem(FormField.WHEN)).contains("two days");
    }

    @Test
    void theFormSurvivesALookAtAnotherScreen() {
        open(WIDE, HIGH, Theme.LIGHT);
        fx(bench::fill);
        open(WIDE, HIGH, Theme.LIGHT);
        assertThat(robot.text("payout-amount")).isEqualTo("1\u2009250.50");
        assertThat(bench.form.fields().asset.get()).isEqualTo(Bench.USDT);
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        fx(bench::fill);
        fx(() -> bench.form.fields().scheduled.set(true));
        open(WIDE, HIGH, Theme.LIGHT);
        assertNamed(
                "payout-chain",
                "payout-asset",
                "payout-address",
                "payout-amount",
                "payout-max",
                "payout-claim",
                "payout-comment");
        assertNamed("payout-when-now", "payout-date", "payout-time", "payout-zone", "payout-review");
        fx(() -> bench.form.fields().scheduled.set(false));
        robot.click("payout-review");
        layOut();
        assertNamed("review-chain-name", "review-last-six", "review-confirm", "review-back", "review-address");
    }

    @Test
    void theFocusIsScrolledIntoSight() {
        fx(bench::fill);
        fx(() -> bench.form.fields().scheduled.set(true));
        open(914, 330, Theme.LIGHT);
        layOut();
        javafx.scene.Node time = robot.find("payout-time", javafx.scene.Node.class);
        fx(time::requestFocus);
        layOut();
        double bottom =
                FxToolkit.call(() -> time.localToScene(time.getLayoutBounds()).getMaxY());
        javafx.scene.Node review = robot.find("payout-review", javafx.scene.Node.class);
        assertThat(bottom)
                .isLessThan(FxToolkit.call(
                        () -> review.localToScene(review.getLayoutBounds()).getMinY()));
    }

    private void assertNamed(String... ids) {
        for (String id : ids) {
            assertThat(robot.find(id, javafx.scene.Node.class).getAccessibleText())
                    .as(id)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1256,794", "DARK,1256,794", "LIGHT,914,644", "DARK,914,644"})
    void pictures(Theme theme, double width, double height) {
        String name = "payout-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + (int) width;
        open(width, height, theme);
        Snapshots.png(stage.getScene(), name + "-1-empty");
        robot.click("payout-review");
        Snapshots.png(stage.getScene(), name + "-2-problems");
        fx(() -> {
            bench.funded("20000").rated("0.92").fill();
            bench.pause();
            bench.pass(Duration.ofMinutes(2));
            bench.form.tick();
        });
        Snapshots.png(stage.getScene(), name + "-3-filled");
        fx(() -> {
            bench.form.fields().scheduled.set(true);
            bench.form.fields().date.set("2027-10-31");
            bench.form.fields().time.set("02:30");
            bench.known = KnownAddresses.of(List.of(new Address(
                    Chain.ETHEREUM, Bench.ALICE.substring(0, 9) + "0".repeat(26) + Bench.ALICE.substring(35))));
            bench.form.tick();
            bench.form.touched(FormField.WHEN);
        });
        Snapshots.png(stage.getScene(), name + "-4-twin-twice");
        fx(() -> {
            bench.known = KnownAddresses.none();
            bench.form.fields().date.set("2026-11-28");
            bench.form.fields().time.set("14:30");
        });
        Snapshots.png(stage.getScene(), name + "-5-scheduled");
        robot.click("payout-review");
        Snapshots.png(stage.getScene(), name + "-6-review-new-payee");
        robot.type("review-chain-name", "Ethereum");
        robot.type("review-last-six", "1BeAed");
        layOut();
        bench.ledger.failures = 1;
        robot.click("review-confirm");
        Snapshots.png(stage.getScene(), name + "-7-review-failed");
        robot.click("review-back");
        fx(() -> {
            bench.ledger.enterUncertain(Bench.draft(Bench.ALICE, "1250.5", "CLM-2026-0417"), Bench.START);
            bench.ledger.enterCompleted(Bench.draft(Bench.ALICE, "800", "CLM-2026-0417"), Bench.START);
        });
        robot.click("payout-review");
        robot.type("similar-reason", "second instalment");
        Snapshots.png(stage.getScene(), name + "-8-similar");
        robot.click("similar-go-on");
        Snapshots.png(stage.getScene(), name + "-9-review-known-payee");
        robot.click("review-back");
        fx(() -> {
            for (String claim : List.of("CLM-2026-0388", "")) {
                PayoutTexts.When now = bench.form.fields().empty().when();
                bench.drafts.save(new SavedDraft(
                        UUID.randomUUID(),
                        bench.now,
                        new PayoutTexts(Chain.ETHEREUM, Bench.USDT, Bench.BOB, "77", claim, "", now)));
            }
            bench.screen.drafts().look();
            bench.form.fillMax();
        });
        Snapshots.png(stage.getScene(), name + "-10-warnings-and-drafts");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T item) {
        ComboBox<T> picker = robot.find(id, ComboBox.class);
        fx(() -> picker.setValue(item));
    }
}
