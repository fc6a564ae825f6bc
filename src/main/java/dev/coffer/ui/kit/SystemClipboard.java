package dev.coffer.ui.kit;

import javafx.scene.input.ClipboardContent;

/** The operating system's clipboard, as JavaFX sees it. */
public final class SystemClipboard implements Clipboard {

    @Override
    public String text() {
        String text = javafx.scene.input.Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    @Override
    public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }
}
