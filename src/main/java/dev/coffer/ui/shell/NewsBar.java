package dev.coffer.ui.shell;

import dev.coffer.core.news.Telling;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes, one at a time, under the top bar of every screen, where the desktop shows no notifications. What needs a person comes first
 * and stays until that person has seen it; of what does not, only the newest is kept.
 */
final class NewsBar extends HBox {
    private static final Comparator<Telling> GRAVEST_FIRST =
            Comparator.comparingInt((Telling one) -> one.gravest().weight()).reversed();

    private final Banner banner = new Banner();
    private final Label more = new Label();
    private final List<Telling> waiting = new ArrayList<>();
    private @Nullable Telling shown;

    NewsBar(Consumer<Route> go) {
        setId("news");
        getStyleClass().add("copy-alarm");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        more.setId("news-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.managedProperty().bind(more.visibleProperty());
        Button open = button("news-open", "Show in History");
        open.setOnAction(event -> {
            Telling read = shown;
            next();
            go.accept(new Route.History(read == null ? null : read.payout()));
        });
        Button dismiss = button("news-dismiss", "Dismiss");
        dismiss.setOnAction(event -> next());
        HBox.setHgrow(banner, Priority.ALWAYS);
        getChildren().addAll(banner, more, open, dismiss);
    }

    private static Button button(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** What is being read is not taken away for another that needs a person: it could be dismissed unread. */
    void show(Telling telling) {
        Telling present = shown == null || isOvertaken(shown, telling) ? null : shown;
        waiting.removeIf(one -> isOvertaken(one, telling));
        waiting.add(telling);
        if (present == null) {
            next();
        } else if (telling.gravest().needsPerson() && !present.gravest().needsPerson()) {
            waiting.add(present);
            next();
        } else {
            draw();
        }
    }

    /** The same payout went on, or nobody needs to act on either. */
    private static boolean isOvertaken(Telling before, Telling now) {
        boolean samePayout = before.payout() != null && before.payout().equals(now.payout());
        return samePayout || (!before.gravest().needsPerson() && !now.gravest().needsPerson());
    }

    private void next() {
        waiting.sort(GRAVEST_FIRST);
        shown = waiting.isEmpty() ? null : waiting.removeFirst();
        draw();
    }

    private void draw() {
        Telling now = shown;
        setVisible(now != null);
        more.setVisible(!waiting.isEmpty());
        more.setText(waiting.size() + " more");
        if (now != null) {
            Banner.Kind kind = now.gravest().needsPerson() ? Banner.Kind.WARNING : Banner.Kind.NOTE;
            banner.show(kind, now.title(), now.text(), "", null);
        }
    }
}
