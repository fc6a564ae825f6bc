package dev.coffer.ui.history;

import dev.coffer.ui.kit.Forms;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every step of the payout from top to bottom, oldest first. */
final class TimelineView extends VBox {
    private final VBox steps = new VBox();
    private List<TimelineEntry> shown = List.of();

    TimelineView() {
        getStyleClass().add("detail-part");
        steps.setId("detail-timeline");
        steps.setAccessibleText("Timeline");
        getChildren().addAll(Forms.subheading("Timeline"), steps);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(List<TimelineEntry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = entries;
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            nodes.add(step(entries.get(i), i == entries.size() - 1));
        }
        steps.getChildren().setAll(nodes);
        setVisible(!entries.isEmpty());
    }

    private static HBox step(TimelineEntry entry, boolean last) {
        Region dot = new Region();
        dot.getStyleClass().addAll("timeline-dot", entry.tone().styleClass());
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox track = new VBox(dot, line);
        track.getStyleClass().add("timeline-track");
        Label title = Forms.sentence(entry.title());
        title.getStyleClass().add("timeline-title");
        Label lasted = new Label(entry.lasted());
        lasted.getStyleClass().add("quiet");
        FlowPane top = new FlowPane(title, lasted);
        top.getStyleClass().add("timeline-top");
        Label when = Forms.quiet(entry.when());
        when.getStyleClass().add("timeline-when");
        VBox words = new VBox(top, when);
        if (!entry.detail().isEmpty()) {
            words.getChildren().add(Forms.sentence(entry.detail()));
        }
        words.getStyleClass().add("timeline-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox step = new HBox(track, words);
        step.getStyleClass().add("timeline-step");
        step.setAccessibleRole(AccessibleRole.TEXT);
        step.setAccessibleText(
                (entry.title() + " " + entry.lasted() + ". " + entry.when() + ". " + entry.detail()).strip());
        return step;
    }
}
