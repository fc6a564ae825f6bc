package dev.coffer.ui.shell;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.Connector;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.status.Refresh;
import dev.coffer.ui.balance.BalancesView;
import dev.coffer.ui.balance.BalancesViewModel;
import dev.coffer.ui.connect.ConnectView;
import dev.coffer.ui.connect.ConnectViewModel;
import dev.coffer.ui.dialog.DialogHost;
import dev.coffer.ui.dialog.FxDialogs;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import dev.coffer.ui.settings.BackupsViewModel;
import dev.coffer.ui.settings.ExplorersViewModel;
import dev.coffer.ui.settings.ReviewMarkViewModel;
import dev.coffer.ui.settings.SettingsView;
import dev.coffer.ui.settings.SettingsViewModel;
import dev.coffer.ui.support.FakeSecrets;
import dev.coffer.ui.support.FakeShelf;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.MemoryExplorers;
import dev.coffer.ui.support.MemoryPreferences;
import dev.coffer.ui.support.World;
import dev.coffer.ui.theme.Mark;
import dev.coffer.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The console's real frame and screens over a world in a test's hand. */
final class Console {
    final World world;
    final FxDialogs dialogs;
    final ShellView shell;
    final Scene scene;
    final Stage stage;

    private static final Set<Class<? extends Route>> ROUTES = Set.of(
            Route.Balances.class,
            Route.Connect.class,
            Route.Settings.class,
            Route.NewPayout.class,
            Route.History.class,
            Route.Payees.class);

    private Console(World world, Theme theme, double width, double height) {
        this.world = world;
        FxThread screen = new FxThread();
        DialogHost host = new DialogHost();
        dialogs = new FxDialogs(host);
        shell = new ShellView(new ShellViewModel(world.shellFeeds(), refresh(), World.ZONE, screen), host, ROUTES);
        shell.screen(
                Route.Balances.class,
                () -> new BalancesView(new BalancesViewModel(world.balanceFeeds(), shell, World.ZONE, screen)));
        shell.screen(
                Route.Connect.class,
                () -> new ConnectView(
                        new ConnectViewModel(connector(), shell, Runnable::run, screen),
                        "the operating system's keyring",
                        true));
        shell.screen(
                Route.Settings.class,
                () -> new SettingsView(
                        new SettingsViewModel(
                                new MemoryPreferences(),
                                world.connection,
                                new FakeSecrets(),
                                dialogs,
                                shell,
                                Runnable::run,
                                screen),
                        new BackupsViewModel(
                                new FakeShelf(),
                                dialogs,
                                Clock.fixed(World.NOW, ZoneOffset.UTC),
                                World.ZONE,
                                Runnable::run,
                                screen),
                        new ExplorersViewModel(new MemoryExplorers(), screen),
                        new ReviewMarkViewModel(false, dialogs, () -> {}),
                        "/home/ada/.local/share/coffer"));
        shell.screen(Route.NewPayout.class, empty("New payout"));
        shell.screen(Route.History.class, empty("History"));
        shell.screen(Route.Payees.class, empty("Payees"));
        scene = new Scene(shell.root(), width, height);
        theme.applyTo(scene);
        stage = new Stage();
        Mark.on(stage);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    static Console open(World world, Theme theme, double width, double height) {
        return FxToolkit.call(() -> new Console(world, theme, width, height));
    }

    void go(Route route) {
        FxToolkit.run(() -> shell.go(route));
        FxToolkit.settle();
    }

    void close() {
        FxToolkit.run(stage::close);
    }

    private Refresh refresh() {
        return new Refresh() {
            @Override
            public void now() {
                world.refreshes.add("now");
            }

            @Override
            public void visible(boolean visible) {}
        };
    }

    private Connector connector() {
        return new Connector() {
            @Override
            public Connection connect(ServerAddress server, Credentials credentials) {
                throw new FailureException(new Failure.Unauthorized("003", "Wrong sign", null));
            }

            @Override
            public Connection connectToSandbox() {
                world.connection.publish(Optional.of(World.sandbox()));
                return World.sandbox();
            }
        };
    }

    private static Supplier<Screen> empty(String heading) {
        return () -> {
            VBox node = new VBox(Forms.heading(heading));
            node.getStyleClass().add("screen");
            return new Screen() {
                @Override
                public Node node() {
                    return node;
                }
            };
        };
    }
}
