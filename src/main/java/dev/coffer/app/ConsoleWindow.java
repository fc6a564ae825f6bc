package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.failure.FailureException;
import dev.coffer.platform.SystemTime;
import dev.coffer.ui.dialog.FxDialogs;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.shell.ShellView;
import dev.coffer.ui.theme.Mark;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window and the console in it. The frame is shown before the books are open; when they are, the screens are registered and the
 * first one is gone to. Everything here runs on the screen's thread unless said otherwise.
 */
public final class ConsoleWindow {
    static final String NO_DISPLAY =
            "No window can be opened here. Nothing was sent. Coffer needs a display, and on Linux GTK 3"
                    + " (package libgtk-3-0); coffer tour --out DIR needs neither.";

    private final FxThread screen = new FxThread();
    private final Clock clock = SystemTime.clock();
    private final StartTrace trace = new StartTrace(clock);
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final ConsoleStart first;
    private @Nullable Console console;
    private @Nullable Stage stage;
    private @Nullable ConsoleScene content;

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
            throw new CommandFailed(trouble.orElse(NO_DISPLAY));
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
        startToolkit(screen, then);
    }

    static void startToolkit(FxThread screen, Runnable then) {
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
        ConsoleScene fresh = new ConsoleScene(
                opened, screen, trace, new ConsoleScene.Way(this::restore, this::review, () -> close(1)));
        content = fresh;
        window.setScene(fresh.scene());
        window.showingProperty().subscribe(fresh::visible);
        window.iconifiedProperty().subscribe(iconified -> fresh.visible(!iconified));
        opened.onBell(() -> screen.execute(() -> toFront(window)));
        fresh.begin();
        return fresh.dialogs();
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

    private static void toFront(Stage window) {
        window.setIconified(false);
        window.show();
        window.toFront();
        window.requestFocus();
    }

    /** Closes the console, puts the backup in place and opens the console again. Called on any thread; returns at once. */
    private void restore(Path backup) {
        anew("Restoring a backup", before -> restored(before, backup));
    }

    /** Marks the workspace for review and opens it again, as restoring does. */
    private void review() {
        anew("For review", before -> {
            try {
                before.markForReview();
            } catch (CommandFailed e) {
                return FailureSentence.of(e);
            }
            return "This workspace is for review now. Nothing is sent from here any more.";
        });
    }

    /** @param between done between two consoles, off the screen's thread; what it returns is told under {@code title} */
    private void anew(String title, Function<Console, String> between) {
        screen.execute(() -> {
            Console before = console;
            if (before != null) {
                leave();
                Threads threads = new Threads();
                threads.io().execute(() -> {
                    before.close();
                    reopen(before.start(), title, between.apply(before));
                    threads.close();
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

    private void reopen(ConsoleStart start, String title, String outcome) {
        try {
            Console opened = Console.open(start, clock, this::toTraining);
            screen.execute(() -> {
                if (stage != null) {
                    attach(opened, stage).tell(title, outcome);
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
        if (content != null) {
            content.close();
            content = null;
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
