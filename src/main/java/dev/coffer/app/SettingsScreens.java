package dev.coffer.app;

import dev.coffer.store.Backups;
import dev.coffer.ui.connect.ConnectView;
import dev.coffer.ui.connect.ConnectViewModel;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.settings.BackupsViewModel;
import dev.coffer.ui.settings.ExplorersViewModel;
import dev.coffer.ui.settings.NewsViewModel;
import dev.coffer.ui.settings.ReviewMarkViewModel;
import dev.coffer.ui.settings.SettingsView;
import dev.coffer.ui.settings.SettingsViewModel;

/** Settings and the connection. A console for review connects to read, and is offered neither training nor another ledger to work on. */
final class SettingsScreens {
    private final Ground ground;
    private final Frame frame;
    private final Connections connections;
    private final Console console;
    private final ConsoleScene.Way way;

    SettingsScreens(Ground ground, Frame frame, Connections connections, Console console, ConsoleScene.Way way) {
        this.ground = ground;
        this.frame = frame;
        this.connections = connections;
        this.console = console;
        this.way = way;
    }

    void register() {
        frame.shell().screen(Route.Connect.class, this::connect);
        frame.shell().screen(Route.Settings.class, this::settings);
    }

    private ConnectView connect() {
        return new ConnectView(
                new ConnectViewModel(
                        connections, frame.shell(), ground.threads().io(), frame.screen()),
                connections.whereabouts(),
                console.profile().pays());
    }

    private SettingsView settings() {
        boolean pays = console.profile().pays();
        return new SettingsView(
                new SettingsViewModel(
                        ground.saved().preferences(),
                        ground.desk().connection(),
                        connections,
                        frame.dialogs(),
                        frame.shell(),
                        ground.threads().io(),
                        frame.screen()),
                pays ? backups() : null,
                new ExplorersViewModel(ground.saved().explorers(), frame.screen()),
                new NewsViewModel(ground.saved().news()),
                new ReviewMarkViewModel(!pays, frame.dialogs(), way.review()),
                ground.workspace().dir().toString());
    }

    private BackupsViewModel backups() {
        return new BackupsViewModel(
                new BackupDesk(
                        new Backups(ground.workspace().backups(), ground.clock()),
                        ground.workspace().database(),
                        console.sound(),
                        way.restore()),
                frame.dialogs(),
                ground.clock(),
                frame.zone(),
                ground.threads().dbCare(),
                frame.screen());
    }
}
