package dev.coffer.ui.kit;

/** The place that every program of the computer can read and overwrite. Called on the screen's thread. */
public interface Clipboard {

    /** The text in it now; empty where it holds none. */
    String text();

    void put(String text);
}
