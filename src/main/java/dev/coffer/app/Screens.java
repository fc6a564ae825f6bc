package dev.coffer.app;

import dev.coffer.ui.balance.BalanceFeeds;
import dev.coffer.ui.balance.BalancesView;
import dev.coffer.ui.balance.BalancesViewModel;
import dev.coffer.ui.connect.ConnectView;
import dev.coffer.ui.connect.ConnectViewModel;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.settings.SettingsView;
import dev.coffer.ui.settings.SettingsViewModel;
import dev.coffer.ui.shell.ShellView;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/** Tells the shell how to build each screen. The last part of the wiring; nothing is built before it is gone to. */
final class Screens {
    private final Console console;
    private final Connections connections;
    private final ShellView shell;
    private final Dialogs dialogs;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Executor screen = new FxThread();

    Screens(Console console, Connections connections, ShellView shell, Dialogs dialogs) {
        this.console = console;
        this.connections = connections;
        this.shell = shell;
        this.dialogs = dialogs;
    }

    void register() {
        shell.screen(Route.Connect.class, this::connect);
        shell.screen(Route.Balances.class, this::balances);
        shell.screen(Route.Settings.class, this::settings);
    }

    private ConnectView connect() {
        return new ConnectView(
                new ConnectViewModel(connections, shell, console.threads().io(), screen), connections.whereabouts());
    }

    private BalancesView balances() {
        Desk desk = console.desk();
        return new BalancesView(new BalancesViewModel(
                new BalanceFeeds(
                        desk.connection(),
                        desk.balances(),
                        desk.reserves(),
                        desk.rates(),
                        desk.board().status(),
                        console.ticker()),
                shell,
                zone,
                screen));
    }

    private SettingsView settings() {
        return new SettingsView(
                new SettingsViewModel(
                        console.preferences(),
                        console.desk().connection(),
                        connections,
                        dialogs,
                        shell,
                        console.threads().io(),
                        screen),
                console.workspace().dir().toString());
    }
}
