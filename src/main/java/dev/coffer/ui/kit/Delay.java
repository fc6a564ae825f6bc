package dev.coffer.ui.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Does something a little later, on the screen's thread. */
public interface Delay {

    void after(Duration time, Runnable work);

    /** By JavaFX's own clock. */
    static Delay ofScreen() {
        return (time, work) -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
            pause.setOnFinished(event -> work.run());
            pause.play();
        };
    }
}
