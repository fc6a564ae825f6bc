package dev.coffer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.FakeShelf;
import dev.coffer.ui.support.World;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BackupsViewModelTest {
    private final FakeShelf shelf = new FakeShelf();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final BackupsViewModel model = new BackupsViewModel(
            shelf, dialogs, Clock.fixed(World.NOW, ZoneOffset.UTC), World.ZONE, Runnable::run, Runnable::run);

    @Test
    void eachHasItsAgeAndSize() {
        model.refresh();
        assertThat(model.rowsProperty().get())
                .extracting(row -> row.when() + " " + row.size())
                .containsExactly(
                        "13:50:08 · 12 min ago 1.4 MB",
                        "11:02:08 · 3 h ago 813 kB",
                        "20 Nov 2026 14:02 · 2 days ago 5 kB");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void oneMoreIsTakenOnDemand() {
        model.takeNow();
        assertThat(model.rowsProperty().get()).hasSize(4);
        assertThat(model.doneProperty().get()).isEqualTo("A backup was taken.");
    }

    @Test
    void aFullDiskIsSaid() {
        shelf.full = true;
        model.takeNow();
        assertThat(model.failureProperty().get())
                .extracting("sentence")
                .asString()
                .contains("The disk is full");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.doneProperty().get()).isEmpty();
    }

    @Test
    void restoringAsksFirst() {
        model.refresh();
        BackupRow chosen = model.rowsProperty().get().get(1);
        model.restore(chosen);
        assertThat(dialogs.asked).containsExactly("Restore this backup?");
        assertThat(shelf.restored).isEmpty();
        dialogs.yes = true;
        model.restore(chosen);
        assertThat(shelf.restored).containsExactly(chosen.backup());
    }
}
