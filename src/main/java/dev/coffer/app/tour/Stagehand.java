package dev.coffer.app.tour;

import dev.coffer.app.CommandFailed;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Works the console's window from outside, as a person would who knows every control by its id, and takes pictures. */
final class Stagehand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final FxThread screen = new FxThread();
    private final Stage stage;
    private final Path folder;
    private final Clock clock;
    private int pictures;

    Stagehand(Stage stage, Path folder, Clock clock) {
        this(stage, folder, clock, 0);
    }

    /** @param taken how many pictures there are already */
    Stagehand(Stage stage, Path folder, Clock clock, int taken) {
        this.pictures = taken;
        this.stage = stage;
        this.folder = folder;
        this.clock = clock;
    }

    void press(String id) {
        run(() -> {
            ButtonBase button = (ButtonBase) node(id);
            if (button.isDisabled()) {
                throw new CommandFailed("The tour cannot go on: #" + id + " is disabled.");
            }
            button.fire();
        });
    }

    void type(String id, String text) {
        run(() -> {
            node(id).requestFocus();
            ((TextInputControl) node(id)).setText(text);
        });
    }

    void with(String id, java.util.function.Consumer<Node> act) {
        run(() -> act.accept(node(id)));
    }

    String text(String id) {
        return call(() -> node(id) instanceof Labeled label ? label.getText() : "");
    }

    /** How a control is read out, its problem included. */
    String name(String id) {
        return call(() -> said(node(id).getAccessibleText()));
    }

    /** What is read out besides: problem and remarks. */
    String help(String id) {
        return call(() -> said(node(id).getAccessibleHelp()));
    }

    /** How many nodes lie in it. */
    int size(String id) {
        return call(() -> ((Parent) node(id)).getChildrenUnmodifiable().size());
    }

    boolean sees(String id) {
        return call(() -> {
            Node found = stage.getScene().lookup("#" + id);
            for (Node each = found; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return found != null;
        });
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Waits until a control with that id is on the screen and can be used. */
    void awaitReady(String id) {
        await("#" + id, () -> {
            Node found = stage.getScene().lookup("#" + id);
            return found != null && !found.isDisabled();
        });
    }

    /** Waits until {@code done} holds on the screen's thread, or gives up with a sentence. */
    void await(String what, BooleanSupplier done) {
        Instant end = clock.instant().plus(PATIENCE);
        while (!call(done::getAsBoolean)) {
            if (clock.instant().isAfter(end)) {
                take("gave-up", Theme.LIGHT);
                throw new CommandFailed("The tour waited " + PATIENCE.toSeconds() + " s for " + what + " in vain.");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** One picture in each theme. */
    void picture(String name) {
        pictures++;
        String numbered = String.format(Locale.ROOT, "%02d-%s", pictures, name);
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            take(numbered, theme);
        }
    }

    /** One picture in the light theme only, for what looks the same in the dark. */
    void light(String name) {
        pictures++;
        take(String.format(Locale.ROOT, "%02d-%s", pictures, name), Theme.LIGHT);
    }

    private void take(String name, Theme theme) {
        BufferedImage image = call(() -> {
            Scene scene = stage.getScene();
            theme.applyTo(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        });
        Path file = folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new CommandFailed("The picture " + file + " could not be written: " + e.getMessage() + ".");
        }
    }

    /** The number of the last picture. */
    int taken() {
        return pictures;
    }

    /** How many pictures lie in the folder. */
    long count() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        } catch (IOException e) {
            return 0;
        }
    }

    <T> T call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        screen.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    private void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private Node node(String id) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new CommandFailed("The tour cannot go on: there is no #" + id + " on the screen.");
        }
        return found;
    }
}
