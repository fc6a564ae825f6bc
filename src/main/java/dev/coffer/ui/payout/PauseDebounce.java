package dev.coffer.ui.payout;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits by JavaFX's own clock: 400 ms, the pause between two words rather than two keys. */
public final class PauseDebounce implements Debounce {
    private final PauseTransition pause = new PauseTransition(Duration.millis(400));

    @Override
    public void later(Runnable work) {
        pause.setOnFinished(event -> work.run());
        pause.playFromStart();
    }
}
