package dev.coffer.ui.kit;

/** Goes to a place in the console. Called on the screen's thread. */
public interface Navigator {

    void go(Route route);
}
