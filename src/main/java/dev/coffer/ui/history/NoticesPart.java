package dev.coffer.ui.history;

import dev.coffer.ui.kit.Forms;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What went wrong, in words. What still stands is coloured; what has gone is quiet. */
final class NoticesPart extends VBox {
    private List<Notice> shown = List.of();

    NoticesPart() {
        setId("detail-notices");
        getStyleClass().add("detail-notices");
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(List<Notice> notices) {
        if (!notices.equals(shown)) {
            shown = notices;
            getChildren().setAll(notices.stream().map(NoticesPart::notice).toList());
            setVisible(!notices.isEmpty());
        }
    }

    private static VBox notice(Notice notice) {
        Label title = Forms.sentence(notice.title());
        title.getStyleClass().add("notice-title");
        VBox box = new VBox(title, Forms.sentence(notice.text()));
        box.getStyleClass().addAll("notice", notice.open() ? "notice-open" : "notice-past");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(notice.title() + ". " + notice.text());
        return box;
    }
}
