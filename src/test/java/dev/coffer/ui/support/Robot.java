package dev.coffer.ui.support;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A person at the window, by node id. Does nothing to what is disabled or hidden, as a person could not. */
public final class Robot {
    private final Scene scene;

    public Robot(Scene scene) {
        this.scene = scene;
    }

    public <N extends Node> N find(String id, Class<N> type) {
        return type.cast(FxToolkit.call(() -> Objects.requireNonNull(scene.lookup("#" + id), "no node #" + id)));
    }

    public boolean sees(String id) {
        return FxToolkit.call(() -> {
            Node node = scene.lookup("#" + id);
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    public void click(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        FxToolkit.run(() -> {
            if (button.isDisabled()) {
                throw new AssertionError("#" + id + " is disabled");
            }
            button.requestFocus();
            button.fire();
        });
        FxToolkit.settle();
    }

    public void type(String id, String text) {
        TextInputControl field = find(id, TextInputControl.class);
        FxToolkit.run(() -> {
            field.requestFocus();
            field.setText(text);
        });
        FxToolkit.settle();
    }

    public String text(String id) {
        Node node = find(id, Node.class);
        return FxToolkit.call(() -> switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> throw new AssertionError("#" + id + " has no text");
        });
    }

    public void press(KeyCode code) {
        press(code, false);
    }

    public void press(KeyCode code, boolean shortcut) {
        FxToolkit.run(() -> {
            Node focused = scene.getFocusOwner();
            Node target = focused == null ? scene.getRoot() : focused;
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, shortcut, false, false));
        });
        FxToolkit.settle();
    }
}
