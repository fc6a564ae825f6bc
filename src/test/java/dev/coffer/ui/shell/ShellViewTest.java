package dev.coffer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.World;
import dev.coffer.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The frame as a person meets it: by keyboard, by name, and with nothing cut. */
class ShellViewTest {
    private final World world = World.ordinary();
    private final Console console = Console.open(world, Theme.LIGHT, ShellView.MIN_WIDTH, ShellView.MIN_HEIGHT);
    private final Robot robot = new Robot(console.scene);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void everyPlaceIsAShortcutAway() {
        console.go(new Route.Balances());
        robot.press(KeyCode.DIGIT5, true);
        assertThat(robot.sees("settings-screen")).isTrue();
        assertThat(robot.find("rail-settings", ToggleButton.class).isSelected()).isTrue();
        robot.press(KeyCode.DIGIT1, true);
        assertThat(robot.sees("balances-screen")).isTrue();
        robot.press(KeyCode.N, true);
        assertThat(robot.find("rail-payout", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void f5AsksTheServer() {
        console.go(new Route.Balances());
        robot.press(KeyCode.F5);
        robot.click("refresh");
        assertThat(world.refreshes).hasSize(2);
    }

    @Test
    void aScreenIsBuiltOnceAndKept() {
        console.go(new Route.Settings());
        Node first = robot.find("settings-screen", Node.class);
        console.go(new Route.Balances());
        console.go(new Route.Settings());
        assertThat(robot.find("settings-screen", Node.class)).isSameAs(first);
    }

    @Test
    void theSandboxIsSaidOnEveryScreenAndOnlyThere() {
        for (Route route : places()) {
            console.go(route);
            assertThat(robot.sees("ribbon-sandbox")).isTrue();
        }
        world.connection.publish(Optional.empty());
        FxToolkit.settle();
        assertThat(robot.sees("ribbon-sandbox")).isFalse();
    }

    @Test
    void everythingOneCanReachHasAName() {
        for (Route route : places()) {
            console.go(route);
            List<String> nameless = FxToolkit.call(() -> {
                List<String> found = new ArrayList<>();
                nameless(console.scene.getRoot(), found);
                return found;
            });
            assertThat(nameless).as("on " + route).isEmpty();
        }
    }

    @Test
    void aQuestionKeepsTheKeyboardAndEscIsNo() {
        console.go(new Route.Settings());
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(console.dialogs.confirm("Sure?", "It is gone then.", "Delete")));
        FxToolkit.settle();
        assertThat(robot.find("dialog-safe", Node.class).isFocused()).isTrue();
        robot.press(KeyCode.DIGIT1, true);
        assertThat(robot.sees("settings-screen")).isTrue();
        FxToolkit.run(() -> console.scene.lookup("#settings-look").requestFocus());
        assertThat(robot.find("dialog-safe", Node.class).isFocused()).isTrue();
        robot.press(KeyCode.TAB);
        assertThat(robot.find("dialog-action", Node.class).isFocused()).isTrue();
        robot.press(KeyCode.TAB);
        assertThat(robot.find("dialog-safe", Node.class).isFocused()).isTrue();
        robot.press(KeyCode.ESCAPE);
        assertThat(answer).isCompletedWithValue(false);
        assertThat(robot.find("stage", Node.class).isDisabled()).isFalse();
    }

    @Test
    void aReasonIsNeededWhereOneIsAskedFor() {
        console.go(new Route.Settings());
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(console.dialogs.reason("Why?", "It is kept.", "Go on")));
        FxToolkit.settle();
        robot.type("dialog-reason", "  ");
        assertThat(robot.find("dialog-action", Node.class).isDisabled()).isTrue();
        robot.type("dialog-reason", " claimant confirmed ");
        robot.click("dialog-action");
        assertThat(answer).isCompletedWithValue(Optional.of("claimant confirmed"));
    }

    @Test
    void theSmallestWindowCutsNothing() {
        console.go(new Route.Balances());
        FxToolkit.settle();
        double content = FxToolkit.call(() ->
                console.scene.lookup("#balances-cards").getBoundsInParent().getWidth());
        double room = FxToolkit.call(() ->
                console.scene.lookup("#balances-screen").getBoundsInParent().getWidth());
        assertThat(content).isLessThan(room);
        double id = FxToolkit.call(() -> ((Parent) console.scene.lookup("#account-id")).prefWidth(-1));
        double idRoom = FxToolkit.call(
                () -> console.scene.lookup("#account-id").getBoundsInParent().getWidth());
        assertThat(idRoom).isGreaterThanOrEqualTo(id);
    }

    @Test
    void fromTheFirstStartToTheBalances() {
        world.connection.publish(Optional.empty());
        world.balances.publish(Optional.empty());
        console.go(new Route.Balances());
        robot.click("balances-connect");
        assertThat(robot.sees("connect-screen")).isTrue();
        robot.click("connect-sandbox");
        assertThat(robot.sees("balances-screen")).isTrue();
        assertThat(robot.text("account-name")).isEqualTo("Mutual Aid Treasury");
    }

    @Test
    void connectingStartsAtTheAccount() {
        console.go(new Route.Connect());
        assertThat(robot.find("connect-account", Node.class).isFocused()).isTrue();
    }

    private static Route[] places() {
        return new Route[] {new Route.Balances(), new Route.Connect(), new Route.Settings()};
    }

    private static void nameless(Node node, List<String> found) {
        if (node.isFocusTraversable() && node.isVisible() && blank(node.getAccessibleText())) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, found));
        }
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
