package dev.coffer.ui.support;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of a window's content, to be looked at by a person. */
public final class Snapshots {
    private static final Path FOLDER = Path.of("target", "ui-shots");

    private Snapshots() {}

    /** Writes {@code target/ui-shots/NAME.png}. Called off the JavaFX thread. */
    public static Path png(Scene scene, String name) {
        FxToolkit.settle();
        BufferedImage image = FxToolkit.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            WritableImage taken = scene.snapshot(null);
            return SwingFXUtils.fromFXImage(taken, null);
        });
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
