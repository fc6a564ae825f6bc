package dev.coffer.ui.kit;

/** A clipboard that other programs of the test can overwrite. */
public final class MemoryClipboard implements Clipboard {
    public String held = "";

    @Override
    public String text() {
        return held;
    }

    @Override
    public void put(String text) {
        held = text;
    }
}
