package dev.coffer.app;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.news.Herald;
import dev.coffer.core.news.Telling;
import dev.coffer.platform.DesktopHerald;
import dev.coffer.store.Backups;
import dev.coffer.ui.dialog.DialogHost;
import dev.coffer.ui.dialog.FxDialogs;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.shell.ShellFeeds;
import dev.coffer.ui.shell.ShellView;
import dev.coffer.ui.shell.ShellViewModel;
import dev.coffer.ui.theme.ThemeFollower;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one open console shows: shell, questions and screens, from the first frame to the books and the connection that come
 * up beside it. It goes with its console; the window stays. Used on the screen's thread.
 */
final class ConsoleScene implements AutoCloseable {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 850;

    /**
     * What this scene cannot do itself.
     *
     * @param restore closes the console and puts that backup in place
     * @param review  closes the console, marks the workspace for review and opens it again
     * @param giveUp  closes the window, since the workspace is not to be had
     */
    record Way(Consumer<Path> restore, Runnable review, Runnable giveUp) {}

    private final Console console;
    private final FxThread screen;
    private final StartTrace trace;
    private final Way way;
    private final FxDialogs dialogs;
    private final ShellViewModel model;
    private final ShellView frame;
    private final Scene scene;
    private final ThemeFollower theme;
    private @Nullable Screens screens;
    private @Nullable NewsDesk news;

    ConsoleScene(Console console, FxThread screen, StartTrace trace, Way way) {
        this.console = console;
        this.screen = screen;
        this.trace = trace;
        this.way = way;
        DialogHost host = new DialogHost();
        this.dialogs = new FxDialogs(host);
        Desk desk = console.desk();
        this.model = new ShellViewModel(
                new ShellFeeds(
                        desk.connection(),
                        desk.board().status(),
                        desk.serverClock().offset(),
                        desk.outstanding(),
                        desk.notices().notices(),
                        console.ticker()),
                new LateRefresh(console.connections()),
                ZoneId.systemDefault(),
                screen);
        this.frame = new ShellView(model, host, Screens.routes(console.profile()));
        this.scene = new Scene(frame.root(), WIDTH, HEIGHT);
        this.theme = new ThemeFollower(scene, console.preferences(), screen);
    }

    Scene scene() {
        return scene;
    }

    FxDialogs dialogs() {
        return dialogs;
    }

    void visible(boolean visible) {
        model.visible(visible);
    }

    /** Catches what nobody caught, and shows the screens as soon as the books are open. */
    void begin() {
        CrashHandler crashes =
                new CrashHandler(sentence -> screen.execute(() -> dialogs.tell("An error in Coffer", sentence)));
        Thread.setDefaultUncaughtExceptionHandler(crashes);
        Thread.currentThread().setUncaughtExceptionHandler(crashes);
        console.books().whenCompleteAsync(this::ready, screen);
    }

    private void ready(@Nullable Books books, @Nullable Throwable error) {
        if (books == null) {
            fail(error);
            return;
        }
        screens = Screens.of(console, books, console.connections().join(), new Frame(frame, dialogs), way);
        news = news(books);
        frame.go(console.connectsByItself() ? new Route.Balances() : new Route.Connect());
        trace.when(scene, "screen");
        if (console.connectsByItself()) {
            CompletableFuture.supplyAsync(
                            () -> console.connect().isPresent(),
                            console.threads().io())
                    .whenCompleteAsync(this::connected, screen);
        }
    }

    private NewsDesk news(Books books) {
        return new NewsDesk(
                books.ledger().changes(),
                console.desk().board().status(),
                console.news().wanted(),
                new NewsDesk.Ends(
                        herald(),
                        telling -> screen.execute(() -> open(telling)),
                        telling -> screen.execute(() -> frame.tell(telling))),
                console.threads(),
                console.clock());
    }

    /** Without a display there is no desktop either. */
    private static Herald herald() {
        return "Headless".equals(System.getProperty("glass.platform"))
                ? telling -> Herald.Heard.NOT_HERE
                : new DesktopHerald(System.getProperty("os.name"));
    }

    private void open(Telling telling) {
        if (screens != null && scene.getWindow() instanceof Stage window) {
            ConsoleWindow.toFront(window);
            frame.go(new Route.History(telling.payout()));
        }
    }

    private void connected(@Nullable Boolean connection, @Nullable Throwable error) {
        if (error != null && isUnsound(error)) {
            // Said at the foot of the window; here is what helps.
            frame.go(new Route.Settings());
            return;
        }
        if (error != null) {
            dialogs.tell("Not connected", FailureSentence.of(error));
        }
        if (!Boolean.TRUE.equals(connection)) {
            frame.go(new Route.Connect());
        }
    }

    private void fail(@Nullable Throwable error) {
        String sentence = FailureSentence.of(error);
        System.err.println(sentence);
        Path backup = new Backups(console.workspace().backups(), console.clock())
                .newestGood()
                .orElse(null);
        String title = "The workspace cannot be opened";
        if (backup == null) {
            dialogs.tell(title, sentence);
            way.giveUp().run();
        } else if (dialogs.confirm(
                title, sentence + " The newest good backup is " + backup.getFileName() + ".", "Restore this backup")) {
            way.restore().accept(backup);
        } else {
            way.giveUp().run();
        }
    }

    private static boolean isUnsound(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof FailureException failed && failed.failure() instanceof Failure.Storage;
    }

    /** The screens listen to nothing any more. */
    @Override
    public void close() {
        theme.close();
        if (news != null) {
            news.close();
            news = null;
        }
        if (screens != null) {
            screens.close();
            screens = null;
        }
    }
}
