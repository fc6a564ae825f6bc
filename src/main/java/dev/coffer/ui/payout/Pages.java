package dev.coffer.ui.payout;

import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The frame of this screen's pages: heading, what is to be said, the content, and buttons that never scroll away. */
final class Pages {
    /** Room for the label above a control and its problem below. */
    private static final double MARGIN = 44;

    private Pages() {}

    static VBox page(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("screen");
        URL sheet = Objects.requireNonNull(Pages.class.getResource("payout.css"), "payout.css");
        page.getStylesheets().add(sheet.toExternalForm());
        return page;
    }

    static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("plain");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ChangeListener<Node> follow = (observed, before, now) -> reveal(scroll, now);
        scroll.sceneProperty().addListener((observed, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(follow);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(follow);
            }
        });
        return scroll;
    }

    /** JavaFX lets the focus wander out of sight; whoever works by keyboard must see where it is. */
    private static void reveal(ScrollPane scroll, @Nullable Node focused) {
        Node content = scroll.getContent();
        double hidden = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (focused == null || hidden <= 0 || !isInside(focused, content)) {
            return;
        }
        Bounds area = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double top = scroll.getVvalue() * hidden;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (area.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, (area.getMinY() - MARGIN) / hidden));
        } else if (area.getMaxY() + MARGIN > bottom) {
            scroll.setVvalue(Math.min(1, (area.getMaxY() + MARGIN - bottom + top) / hidden));
        }
    }

    private static boolean isInside(Node node, Node content) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
