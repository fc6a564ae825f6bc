package dev.coffer.ui.history;

import java.time.Duration;

/** Runs something on the screen's thread after a while, once. What is no longer wanted by then, the caller ignores. */
public interface Later {

    void after(Duration delay, Runnable work);
}
