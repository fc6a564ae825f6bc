package dev.coffer.ui.theme;

import java.net.URL;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The strongbox: Coffer's mark in every size that desktops ask for. */
public final class Mark {
    private Mark() {}

    /** Gives the window its icons; the desktop takes the size that fits. */
    public static void on(Stage window) {
        window.getIcons()
                .setAll(IntStream.of(16, 24, 32, 48, 64, 128, 256)
                        .mapToObj(Mark::image)
                        .toList());
    }

    public static Image image(int size) {
        URL url = Mark.class.getResource("/dev/coffer/ui/icons/coffer-" + size + ".png");
        return new Image(Objects.requireNonNull(url, "icon " + size).toExternalForm());
    }
}
