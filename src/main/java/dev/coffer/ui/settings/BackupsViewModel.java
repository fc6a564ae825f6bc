package dev.coffer.ui.settings;

import dev.coffer.core.backup.BackupShelf;
import dev.coffer.core.failure.FailureException;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The backups there are, one more on demand, and the way back to one of them. */
public final class BackupsViewModel {
    private final BackupShelf shelf;
    private final Dialogs dialogs;
    private final Clock clock;
    private final ZoneId zone;
    private final Executor work;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<List<BackupRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    public BackupsViewModel(
            BackupShelf shelf, Dialogs dialogs, Clock clock, ZoneId zone, Executor work, Executor screen) {
        this.shelf = shelf;
        this.dialogs = dialogs;
        this.clock = clock;
        this.zone = zone;
        this.work = work;
        this.screen = screen;
    }

    /** Looks into the folder again. */
    void refresh() {
        run(() -> {}, "");
    }

    void takeNow() {
        run(shelf::takeNow, "A backup was taken.");
    }

    void restore(BackupRow row) {
        if (dialogs.confirm(
                "Restore this backup?",
                "The ledger becomes as it was at " + row.when()
                        + ". What was entered since is no longer shown; the present "
                        + "database is kept beside it. Payouts that wait in the backup may have been sent since: they become "
                        + "\"outcome unknown\" and are looked up. Coffer closes the workspace and opens it again.",
                "Restore")) {
            run(() -> shelf.restore(row.backup()), "The backup is being restored.");
        }
    }

    private void run(Runnable command, String sentence) {
        busy.set(true);
        failure.set(null);
        done.set("");
        work.execute(() -> {
            try {
                command.run();
                Instant now = clock.instant();
                List<BackupRow> found = shelf.list().stream()
                        .map(backup -> BackupRow.of(backup, now, zone))
                        .toList();
                screen.execute(() -> finished(found, sentence));
            } catch (FailureException e) {
                FailureText text = FailureText.of(e.failure());
                screen.execute(() -> failed(text));
            }
        });
    }

    private void finished(List<BackupRow> found, String sentence) {
        rows.set(found);
        done.set(sentence);
        busy.set(false);
    }

    private void failed(FailureText text) {
        failure.set(text);
        busy.set(false);
    }

    ReadOnlyObjectProperty<List<BackupRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the last command did, in a sentence; empty while there is nothing to say. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
