package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the history with a row in every state, to be looked at. */
class HistoryPicturesTest {
    private final Desk desk = new Desk().everyState();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wideAndNarrow(Theme theme) {
        String look = theme.name().toLowerCase(Locale.ROOT);
        for (long id : new long[] {986, 990, 994, 985}) {
            picture(theme, 1256, 794, id, "history-wide-" + id + "-" + look, 0);
        }
        picture(theme, 1256, 794, 985, "history-wide-985-below-" + look, 1);
        picture(theme, 914, 644, 991, "history-narrow-991-" + look, 0);
        picture(theme, 914, 644, 988, "history-narrow-988-" + look, 0);
    }

    @Test
    void emptyAndHiddenDetail() {
        picture(Theme.LIGHT, 1256, 794, -1, "history-all-columns-light", -1);
        desk.history.rows.clear();
        picture(Theme.DARK, 914, 644, -1, "history-empty-dark", 0);
    }

    private void picture(Theme theme, int width, int height, long select, String name, double scrolled) {
        Scene scene = FxToolkit.call(() -> {
            FxThread screen = new FxThread();
            HistoryViewModel model = desk.model(Runnable::run, screen);
            HistoryView view = desk.view(model, screen);
            Scene made = new Scene((javafx.scene.Parent) view.node(), width, height);
            theme.applyTo(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view.shown(new Route.History(select < 0 ? null : Desk.id(select)));
            return made;
        });
        FxToolkit.settle();
        if (scrolled < 0) {
            FxToolkit.run(() -> ((ToggleButton) scene.lookup("#history-details")).fire());
        } else if (scrolled > 0) {
            FxToolkit.run(() -> ((ScrollPane) scene.lookup("#detail-scroll")).setVvalue(scrolled));
        }
        assertThat(Files.exists(Snapshots.png(scene, name))).isTrue();
        FxToolkit.run(() -> scene.getWindow().hide());
    }
}
