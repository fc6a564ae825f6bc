package dev.coffer.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window's root: the console below, questions above it. A question lies in the window itself, so that it cannot hide behind it,
 * keeps the keyboard to itself, and lets no shortcut through to the screen beneath. Esc is always its safe answer.
 */
public final class DialogHost extends StackPane {
    private final List<Layer> layers = new ArrayList<>();
    private final ChangeListener<@Nullable Node> keepFocus = (observed, before, now) -> keepFocus(now);

    private record Layer(
            StackPane pane, Region card, @Nullable Node cameFrom, Runnable onEscape) {}

    public DialogHost() {
        setId("dialog-host");
        sceneProperty().addListener((observed, before, now) -> watch(before, now));
    }

    /** What lies beneath every question. */
    public void content(Node content) {
        getChildren().removeIf(child -> layers.stream().noneMatch(layer -> layer.pane.equals(child)));
        getChildren().addFirst(content);
    }

    public boolean isAsking() {
        return !layers.isEmpty();
    }

    /**
     * Opens a question on top.
     *
     * @param first    where the keyboard starts; the safe answer, or the field to fill
     * @param onEscape the safe answer; it must lead to {@link #close}
     */
    public void open(Region card, Node first, Runnable onEscape) {
        StackPane pane = new StackPane(card);
        pane.getStyleClass().add("dialog-scrim");
        StackPane.setAlignment(card, Pos.CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Scene scene = getScene();
        Layer layer = new Layer(pane, card, scene == null ? null : scene.getFocusOwner(), onEscape);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(layer, event));
        layers.add(layer);
        getChildren().add(pane);
        first.requestFocus();
    }

    public void close(Region card) {
        for (Layer layer : List.copyOf(layers)) {
            if (layer.card.equals(card)) {
                layers.remove(layer);
                getChildren().remove(layer.pane);
                if (layer.cameFrom != null) {
                    layer.cameFrom.requestFocus();
                }
            }
        }
    }

    /** Opens a question and waits for it, while the screen goes on. {@link #answered} ends the wait. */
    public void ask(Region card, Node first, Runnable onEscape) {
        open(card, first, onEscape);
        Platform.enterNestedEventLoop(card);
    }

    /** Closes a question that {@link #ask} waits for. */
    public void answered(Region card) {
        if (layers.stream().anyMatch(layer -> layer.card.equals(card))) {
            close(card);
            Platform.exitNestedEventLoop(card, null);
        }
    }

    /** The window goes away: every question gets its safe answer. */
    public void dismiss() {
        List.copyOf(layers).reversed().forEach(layer -> layer.onEscape.run());
    }

    private void key(Layer layer, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            layer.onEscape.run();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button focused) {
            focused.fire();
        }
        // Tab still has to move the focus, which the scene does after this.
        if (event.getCode() != KeyCode.TAB) {
            event.consume();
        }
    }

    private void watch(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(keepFocus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(keepFocus);
        }
    }

    private void keepFocus(@Nullable Node focused) {
        if (layers.isEmpty() || focused == null) {
            return;
        }
        Region card = layers.getLast().card;
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each.equals(card)) {
                return;
            }
        }
        Node first = firstFocusable(card);
        if (first != null) {
            first.requestFocus();
        }
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
