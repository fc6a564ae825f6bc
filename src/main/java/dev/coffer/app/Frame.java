package dev.coffer.app;

import dev.coffer.core.feed.Subscription;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.shell.ShellView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The window that screens are built into.
 *
 * @param endings what the screens end when the window leaves them
 */
record Frame(ShellView shell, Dialogs dialogs, Executor screen, ZoneId zone, List<Subscription> endings) {

    Frame(ShellView shell, Dialogs dialogs) {
        this(shell, dialogs, new FxThread(), ZoneId.systemDefault(), new ArrayList<>());
    }
}
