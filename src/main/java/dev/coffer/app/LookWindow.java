package dev.coffer.app;

import dev.coffer.platform.SystemTime;
import dev.coffer.ui.dialog.DialogHost;
import dev.coffer.ui.dialog.FxDialogs;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.shell.ShellFeeds;
import dev.coffer.ui.shell.ShellView;
import dev.coffer.ui.shell.ShellViewModel;
import dev.coffer.ui.theme.Mark;
import dev.coffer.ui.theme.ThemeFollower;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of a {@link Look}. Shows what can be looked at, and holds nothing else. */
public final class LookWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 850;

    private final FxThread screen = new FxThread();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final Look look;

    private LookWindow(Look look) {
        this.look = look;
    }

    /** Opens it and returns its exit code when the person has closed it. Not for the screen's thread. */
    public static int run(Path workspace) {
        LookWindow window = open(workspace);
        int code = window.closed.join();
        Platform.exit();
        return code;
    }

    /** Opens it and returns at once; the window appears in the background. Throws as {@link Look#open} does. */
    public static LookWindow open(Path workspace) {
        LookWindow window = new LookWindow(Look.open(workspace, SystemTime.clock()));
        try {
            ConsoleWindow.startToolkit(window.screen, window::showOrGiveUp);
        } catch (UnsupportedOperationException e) {
            window.look.close();
            throw new CommandFailed(ConsoleWindow.NO_DISPLAY);
        }
        return window;
    }

    private void showOrGiveUp() {
        try {
            show();
        } catch (RuntimeException | Error e) {
            shown.completeExceptionally(e);
            closed.completeExceptionally(e);
            throw e;
        }
    }

    private void show() {
        Platform.setImplicitExit(false);
        Ground ground = look.ground();
        Desk desk = ground.desk();
        DialogHost host = new DialogHost();
        FxDialogs dialogs = new FxDialogs(host);
        CrashHandler crashes =
                new CrashHandler(sentence -> screen.execute(() -> dialogs.tell("An error in Coffer", sentence)));
        Thread.setDefaultUncaughtExceptionHandler(crashes);
        Thread.currentThread().setUncaughtExceptionHandler(crashes);
        ShellViewModel model = ShellViewModel.readOnly(
                new ShellFeeds(
                        desk.connection(),
                        desk.board().status(),
                        desk.serverClock().offset(),
                        desk.outstanding(),
                        desk.notices().notices(),
                        ground.ticker()),
                look,
                ZoneId.systemDefault(),
                screen);
        ShellView shell = new ShellView(model, host, Screens.routes(Profile.READ_ONLY));
        Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
        ThemeFollower theme = new ThemeFollower(scene, ground.saved().preferences(), screen);
        Screens screens = Screens.readOnly(ground, new Frame(shell, dialogs));
        Stage stage = new Stage();
        stage.setTitle("Coffer, read only");
        Mark.on(stage);
        stage.setMinWidth(ShellView.MIN_WIDTH);
        stage.setMinHeight(ShellView.MIN_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(hidden -> {
            theme.close();
            screens.close();
            look.close();
            closed.complete(0);
        });
        shell.go(new Route.History(null));
        stage.show();
        shown.complete(stage);
    }

    /** Completes with the window when it is on the screen. */
    public CompletableFuture<Stage> shown() {
        return shown;
    }
}
