package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.platform.SystemTime;
import dev.coffer.store.Backups;
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
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window and the console in it. The frame is shown before the books are open; when they are, the screens are registered and the
 * first one is gone to. Everything here runs on the screen's thread unless said otherwise.
 */
public final class ConsoleWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 850;

    private final FxThread screen = new FxThread();
    private final Clock clock = SystemTime.clock();
    private final StartTrace trace = new StartTrace(clock);
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final ConsoleStart first;
    private @Nullable Console console;
    private @Nullable Stage stage;
    private @Nullable ThemeFollower theme;
    private @Nullable Screens screens;

    private ConsoleWindow(ConsoleStart first) {
        this.first = first;
    }

    /** Opens the console and returns its exit code when the person has closed it. Not for the screen's thread. */
    public static int run(ConsoleStart start) {
        ConsoleWindow window = open(start);
        int code = window.closed.join();
        Platform.exit();
        return code;
    }

    /** Opens the console and returns at once; the window appears in the background. */
    public static ConsoleWindow open(ConsoleStart start) {
        ConsoleWindow window = new ConsoleWindow(start);
        Console opened = Console.open(start, window.clock, window::toTraining);
        try {
            window.startToolkit(() -> window.showOrGiveUp(opened));
        } catch (UnsupportedOperationException e) {
            Optional<String> trouble = trouble(opened);
            opened.close();
            throw new CommandFailed(trouble.orElse(
                    "No window can be opened here. Nothing was sent. Coffer needs a display, and on Linux GTK 3"
                            + " (package libgtk-3-0); coffer tour --out DIR needs neither."));
        }
        return window;
    }

    /** Why the books could not be opened, which is worse news than a missing display. */
    private static Optional<String> trouble(Console opened) {
        return opened.books()
                .handle((books, error) ->
                        error == null ? Optional.<String>empty() : Optional.of(FailureSentence.of(error)))
                .join();
    }

    private void startToolkit(Runnable then) {
        try {
            Platform.startup(then);
        } catch (IllegalStateException e) {
            // It runs already: this is not the first window of the program.
            screen.execute(then);
        }
    }

    /** What the toolkit's first task throws would otherwise be logged by the toolkit, and everybody would go on waiting. */
    private void showOrGiveUp(Console opened) {
        try {
            show(opened);
        } catch (RuntimeException | Error e) {
            shown.completeExceptionally(e);
            closed.completeExceptionally(e);
            throw e;
        }
    }

    private void show(Console opened) {
        Platform.setImplicitExit(false);
        Stage fresh = new Stage();
        fresh.setTitle("Coffer");
        Mark.on(fresh);
        fresh.setMinWidth(ShellView.MIN_WIDTH);
        fresh.setMinHeight(ShellView.MIN_HEIGHT);
        fresh.setOnHidden(hidden -> close(0));
        stage = fresh;
        attach(opened, fresh);
        fresh.show();
        trace.when(fresh.getScene(), "window");
        shown.complete(fresh);
    }

    private FxDialogs attach(Console opened, Stage window) {
        console = opened;
        Desk desk = opened.desk();
        DialogHost host = new DialogHost();
        FxDialogs dialogs = new FxDialogs(host);
        CompletableFuture<Connections> connections = opened.connections();
        ShellViewModel model = new ShellViewModel(
                new ShellFeeds(
                        desk.connection(),
                        desk.board().status(),
                        desk.serverClock().offset(),
                        desk.outstanding(),
                        desk.notices().notices(),
                        opened.ticker()),
                new LateRefresh(connections),
                ZoneId.systemDefault(),
                screen);
        ShellView frame = new ShellView(model, host);
        Scene scene = new Scene(frame.root(), WIDTH, HEIGHT);
        if (theme != null) {
            theme.close();
        }
        theme = new ThemeFollower(scene, opened.preferences(), screen);
        window.setScene(scene);
        window.showingProperty().subscribe(model::visible);
        window.iconifiedProperty().subscribe(iconified -> model.visible(!iconified));
        CrashHandler crashes =
                new CrashHandler(sentence -> screen.execute(() -> dialogs.tell("An error in Coffer", sentence)));
        Thread.setDefaultUncaughtExceptionHandler(crashes);
        Thread.currentThread().setUncaughtExceptionHandler(crashes);
        opened.onBell(() -> screen.execute(() -> toFront(window)));
        opened.books().whenCompleteAsync((books, error) -> ready(opened, books, frame, dialogs, error), screen);
        return dialogs;
    }

    private void ready(
            Console opened, @Nullable Books books, ShellView frame, FxDialogs dialogs, @Nullable Throwable error) {
        if (books == null) {
            fail(error, dialogs);
            return;
        }
        Screens fresh = new Screens(opened, books, opened.connections().join(), frame, dialogs, this::restore);
        fresh.register();
        screens = fresh;
        frame.go(opened.connectsByItself() ? new Route.Balances() : new Route.Connect());
        trace.when(frame.root().getScene(), "screen");
        if (opened.connectsByItself()) {
            CompletableFuture.supplyAsync(
                            () -> opened.connect().isPresent(), opened.threads().io())
                    .whenCompleteAsync((connection, failure) -> connected(frame, connection, failure, dialogs), screen);
        }
    }

    private static void connected(
            ShellView frame, @Nullable Boolean connection, @Nullable Throwable error, FxDialogs dialogs) {
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

    private void fail(@Nullable Throwable error, FxDialogs dialogs) {
        String sentence = FailureSentence.of(error);
        System.err.println(sentence);
        Path backup = console == null
                ? null
                : new Backups(console.workspace().backups(), clock).newestGood().orElse(null);
        String title = "The workspace cannot be opened";
        if (backup == null) {
            dialogs.tell(title, sentence);
            close(1);
        } else if (dialogs.confirm(
                title, sentence + " The newest good backup is " + backup.getFileName() + ".", "Restore this backup")) {
            restore(backup);
        } else {
            close(1);
        }
    }

    /** Called on an {@code io} thread by the connect screen. */
    private Connection toTraining() {
        ConsoleStart training =
                new ConsoleStart(first.workspace().resolve("training"), Optional.empty(), Optional.empty(), true);
        Console opened = Console.open(training, clock, this::toTraining);
        CompletableFuture<Connection> connection = new CompletableFuture<>();
        screen.execute(() -> {
            Console before = console;
            leave();
            if (stage != null) {
                attach(opened, stage);
            }
            if (before != null) {
                opened.threads().io().execute(before::close);
            }
            opened.desk().connection().subscribe(now -> now.ifPresent(connection::complete));
        });
        return connection.join();
    }

    private static boolean isUnsound(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof FailureException failed && failed.failure() instanceof Failure.Storage;
    }

    private static void toFront(Stage window) {
        window.setIconified(false);
        window.show();
        window.toFront();
        window.requestFocus();
    }

    /** Closes the console, puts the backup in place and opens the console again. Called on any thread; returns at once. */
    private void restore(Path backup) {
        screen.execute(() -> {
            Console before = console;
            if (before != null) {
                leave();
                Threads between = new Threads();
                between.io().execute(() -> {
                    before.close();
                    String outcome = restored(before, backup);
                    reopen(before.start(), outcome);
                    between.close();
                });
            }
        });
    }

    private String restored(Console before, Path backup) {
        try {
            return new RestoreBackup(clock).restore(before.workspace(), backup);
        } catch (FailureException | CommandFailed e) {
            return FailureSentence.of(e);
        }
    }

    private void reopen(ConsoleStart start, String outcome) {
        try {
            Console opened = Console.open(start, clock, this::toTraining);
            screen.execute(() -> {
                if (stage != null) {
                    attach(opened, stage).tell("Restoring a backup", outcome);
                }
            });
        } catch (CommandFailed e) {
            System.err.println(outcome + " " + e.getMessage());
            screen.execute(() -> close(1));
        }
    }

    /** The console that was shown is not any more; who closes it is for the caller to see to. */
    private void leave() {
        console = null;
        if (screens != null) {
            screens.close();
            screens = null;
        }
    }

    private void close(int code) {
        Console open = console;
        leave();
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            closed.complete(code);
        }
    }

    /** The console that is open, for whoever drives the window from outside. */
    public Console console() {
        return Objects.requireNonNull(console, "the window is closed");
    }

    /** Completes with the window when it is on the screen. */
    public CompletableFuture<Stage> shown() {
        return shown;
    }
}
