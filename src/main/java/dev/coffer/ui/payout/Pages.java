package dev.coffer.ui.payout;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The frame of this screen's pages: heading, what is to be said, the content, and buttons that never scroll away. */
final class Pages {
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
        return scroll;
    }
}
