package dev.coffer.ui.kit;

import javafx.scene.Node;

/** One screen of the console as the shell sees it. Built once, shown many times. */
public interface Screen {

    /** The screen's root; always the same node. */
    Node node();

    /** The screen was brought up by this route. */
    default void shown(Route route) {}

    /** F5 and the refresh button. */
    default void refresh() {}
}
