package dev.coffer.ui.shell;

import dev.coffer.core.news.Telling;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Route;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The newest outcome, under the top bar of every screen, where the desktop shows no notifications. Gone when it was read. */
final class NewsBar extends HBox {
    private final Banner banner = new Banner();
    private @Nullable PayoutId payout;

    NewsBar(Consumer<Route> go) {
        setId("news");
        getStyleClass().add("copy-alarm");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        Button open = button("news-open", "Show in History");
        open.setOnAction(event -> {
            setVisible(false);
            go.accept(new Route.History(payout));
        });
        Button dismiss = button("news-dismiss", "Dismiss");
        dismiss.setOnAction(event -> setVisible(false));
        HBox.setHgrow(banner, Priority.ALWAYS);
        getChildren().addAll(banner, open, dismiss);
    }

    private static Button button(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(Telling telling) {
        payout = telling.payout();
        banner.show(Banner.Kind.NOTE, telling.title(), telling.text(), "", null);
        setVisible(true);
    }
}
