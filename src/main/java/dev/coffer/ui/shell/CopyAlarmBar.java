package dev.coffer.ui.shell;

import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.CopyAlarm;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says under the top bar, on every screen, that the clipboard is not to be trusted, until a person has read it. */
final class CopyAlarmBar extends HBox {
    private final Banner banner = new Banner();

    CopyAlarmBar() {
        setId("copy-alarm");
        getStyleClass().add("copy-alarm");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        Button dismiss = new Button("Dismiss");
        dismiss.setId("copy-alarm-dismiss");
        dismiss.setAccessibleText("Dismiss the warning about the clipboard");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> setVisible(false));
        HBox.setHgrow(banner, Priority.ALWAYS);
        getChildren().addAll(banner, dismiss);
    }

    void show(CopyAlarm alarm) {
        banner.show(Banner.Kind.FAILURE, "Do not paste what was copied", alarm.sentence(), "", null);
        setVisible(true);
    }
}
