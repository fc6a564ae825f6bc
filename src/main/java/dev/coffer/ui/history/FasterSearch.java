package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistorySearch;
import dev.coffer.core.payout.HistorySearch.Progress;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The choice of an index for texts, and its building in the background: a few rows, then whoever else wants to write, then a few rows
 * more. What was begun goes on at the next start. Used on the screen's thread.
 */
public final class FasterSearch {
    private final HistorySearch search;
    private final Executor db;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.OFF);
    private volatile boolean wanted;
    private boolean building;

    public FasterSearch(HistorySearch search, Executor db, Executor screen) {
        this.search = search;
        this.db = db;
        this.screen = screen;
        db.execute(() -> {
            try {
                Progress found = search.progress();
                screen.execute(() -> {
                    progress.set(found);
                    if (found.on() && !found.isComplete()) {
                        turnOn();
                    }
                });
            } catch (FailureException unreadable) {
                // The rows of the history say why; without an index everything is found too.
                screen.execute(() -> progress.set(Progress.OFF));
            }
        });
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void turnOn() {
        wanted = true;
        if (!building) {
            building = true;
            build();
        }
    }

    void turnOff() {
        wanted = false;
        db.execute(() -> {
            try {
                search.remove();
            } catch (FailureException stays) {
                // It stays, and says so.
            }
            screen.execute(() -> progress.set(Progress.OFF));
        });
    }

    /** Each step asks for the next one behind whatever waits for the thread meanwhile. */
    private void build() {
        db.execute(() -> {
            if (!wanted) {
                screen.execute(() -> building = false);
                return;
            }
            Progress now;
            try {
                now = search.build();
            } catch (FailureException full) {
                // The disk is full or writes are refused at present; it goes on when it is asked for again.
                screen.execute(() -> building = false);
                return;
            }
            screen.execute(() -> {
                if (wanted) {
                    progress.set(now);
                }
                if (now.isComplete()) {
                    building = false;
                }
            });
            if (!now.isComplete()) {
                build();
            }
        });
    }
}
