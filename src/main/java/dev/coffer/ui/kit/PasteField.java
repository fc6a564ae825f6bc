package dev.coffer.ui.kit;

import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextField;

/**
 * A field whose contents cost money if the clipboard lies. After pasting it reads the clipboard once more and hands over what the field
 * should hold by it, and what it does hold.
 */
public final class PasteField extends TextField {
    /** Longer than a program needs that swaps addresses, shorter than a person to copy something else. */
    private static final Duration WAIT = Duration.ofMillis(250);

    private final Clipboard clipboard;
    private final Delay delay;
    private final BiConsumer<String, String> pasted;

    public PasteField(Clipboard clipboard, Delay delay, BiConsumer<String, String> pasted) {
        this.clipboard = clipboard;
        this.delay = delay;
        this.pasted = pasted;
    }

    @Override
    public void paste() {
        String text = clipboard.text();
        if (text.isEmpty()) {
            return;
        }
        IndexRange replaced = getSelection();
        String left = getText(0, replaced.getStart());
        String right = getText(replaced.getEnd(), getLength());
        replaceSelection(text);
        delay.after(WAIT, () -> {
            String now = clipboard.text();
            // A clipboard that was emptied meanwhile says nothing about what was pasted.
            if (!now.isEmpty()) {
                pasted.accept(left + now + right, getText());
            }
        });
    }
}
