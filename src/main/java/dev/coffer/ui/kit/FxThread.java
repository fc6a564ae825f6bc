package dev.coffer.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one bridge to the JavaFX application thread. Work that is already on it runs at once. */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** After what runs at present, also where that is on the thread already. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }
}
