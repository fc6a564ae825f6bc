package dev.coffer.ui.kit;

/** Goes to a place in the console. Called on the screen's thread. */
public interface Navigator {

    void go(Route route);

    /** Whether there is such a place in this console; a console for review has no form. What leads nowhere is not offered. */
    default boolean leadsTo(Class<? extends Route> kind) {
        return true;
    }
}
