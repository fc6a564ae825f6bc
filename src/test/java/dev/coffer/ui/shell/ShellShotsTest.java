package dev.coffer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.support.World;
import dev.coffer.ui.theme.Theme;
import java.time.Duration;
import java.util.Locale;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of every screen of the frame, light and dark, for the eye: {@code target/ui-shots}. */
class ShellShotsTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anOrdinaryDay(Theme theme) {
        Console console = Console.open(World.ordinary(), theme, 1366, 850);
        console.go(new Route.Balances());
        shot(console, "balances", theme);
        console.go(new Route.Connect());
        shot(console, "connect", theme);
        new Robot(console.scene).click("connect-go");
        shot(console, "connect-problems", theme);
        Robot robot = new Robot(console.scene);
        robot.type("connect-account", World.ACCOUNT);
        robot.type("connect-key", "k-2931");
        robot.type("connect-secret", "not the one");
        robot.click("connect-go");
        shot(console, "connect-refused", theme);
        console.go(new Route.Settings());
        shot(console, "settings", theme);
        Platform.runLater(() -> console.dialogs.confirm(
                "Forget the credentials?",
                "Key and secret for this server are removed from the operating system's keyring. At the next start they"
                        + " must be entered again.",
                "Forget credentials"));
        shot(console, "question", theme);
        new Robot(console.scene).press(javafx.scene.input.KeyCode.ESCAPE);
        console.close();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aBadDayInASmallWindow(Theme theme) {
        World world = World.ordinary();
        world.status.publish(SyncStatus.UNKNOWN
                .answered(World.NOW.minusSeconds(700))
                .failed(new Failure.Unreachable("no route"), World.NOW.minusSeconds(640)));
        world.outstanding.publish(new ShellFeeds.Outstanding(2, 1));
        world.offset.publish(Duration.ofSeconds(45));
        world.ticker.publish(World.NOW.plusSeconds(700));
        Console console = Console.open(world, theme, 1024, 700);
        console.go(new Route.Balances());
        shot(console, "small-offline", theme);
        console.go(new Route.Connect());
        shot(console, "small-connect", theme);
        console.close();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theFirstStart(Theme theme) {
        Console console = Console.open(new World(), theme, 1024, 700);
        console.go(new Route.Balances());
        shot(console, "first-start", theme);
        console.close();
    }

    private static void shot(Console console, String name, Theme theme) {
        FxToolkit.settle();
        assertThat(Snapshots.png(console.scene, name + "-" + theme.name().toLowerCase(Locale.ROOT)))
                .exists();
    }
}
