package dev.coffer.ui.payout;

/** Waits until a person pauses. Work handed in meanwhile replaces what is still waiting. Called, and runs, on the screen's thread. */
public interface Debounce {

    void later(Runnable work);
}
