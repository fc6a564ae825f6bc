package dev.coffer.ui.shell;

import dev.coffer.ui.kit.Icons;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The foot of the window: not there, unless something is running or needs attention. One line each. */
final class StatusBar extends VBox {
    private final Navigator go;

    StatusBar(ShellViewModel model, Navigator go) {
        this.go = go;
        getStyleClass().add("status-bar");
        setId("status-bar");
        managedProperty().bind(visibleProperty());
        model.linesProperty().subscribe(this::show);
    }

    private void show(List<StatusLine> lines) {
        setVisible(!lines.isEmpty());
        getChildren().setAll(lines.stream().map(this::line).toList());
    }

    private HBox line(StatusLine line) {
        Label text = new Label(line.text(), Icons.of(shape(line.level())));
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.getStyleClass().add("status-text");
        HBox row = new HBox(text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass()
                .addAll("status-line", "status-" + line.level().name().toLowerCase(Locale.ROOT));
        Route where = line.where();
        if (where != null && go.leadsTo(where.getClass())) {
            Hyperlink show = new Hyperlink(word(where));
            show.setAccessibleText(show.getText());
            show.setMinWidth(USE_PREF_SIZE);
            show.setOnAction(event -> go.go(where));
            row.getChildren().add(show);
        }
        return row;
    }

    private static String word(Route where) {
        return switch (where) {
            case Route.Settings it -> "Open Settings";
            case Route.Webhooks it -> "Open Webhooks";
            default -> "Show in History";
        };
    }

    private static Feather shape(StatusLine.Level level) {
        return switch (level) {
            case RUNNING -> Feather.CLOCK;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case STOPPED -> Feather.PAUSE_CIRCLE;
            case UNCERTAIN -> Feather.HELP_CIRCLE;
            case REVIEW -> Feather.EYE;
        };
    }
}
