package dev.coffer.ui.payout;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Tells once that a node was on the screen with all of its area: inside the scrolled part and inside the window. */
final class SeenWatch {
    private final ScrollPane scroll;
    private final Node node;
    private final Runnable seen;
    private final Runnable check = this::check;
    private boolean told;

    private SeenWatch(ScrollPane scroll, Node node, Runnable seen) {
        this.scroll = scroll;
        this.node = node;
        this.seen = seen;
    }

    static void on(ScrollPane scroll, Node node, Runnable seen) {
        SeenWatch watch = new SeenWatch(scroll, node, seen);
        node.sceneProperty().addListener((observed, before, now) -> watch.follow(before, now));
    }

    private void follow(Scene before, Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(check);
        }
        if (now != null && !told) {
            now.addPostLayoutPulseListener(check);
        }
    }

    private void check() {
        Scene scene = node.getScene();
        if (told
                || scene == null
                || scene.getWindow() == null
                || !scene.getWindow().isShowing()) {
            return;
        }
        Bounds area = node.localToScene(node.getLayoutBounds());
        Bounds shown = scroll.localToScene(scroll.getLayoutBounds());
        boolean whole = area.getHeight() > 0
                && area.getMinY() >= shown.getMinY() - 0.5
                && area.getMaxY() <= shown.getMaxY() + 0.5
                && area.getMinX() >= 0
                && area.getMaxX() <= scene.getWidth() + 0.5
                && area.getMaxY() <= scene.getHeight() + 0.5;
        if (whole) {
            told = true;
            seen.run();
        }
    }
}
