package dev.coffer.ui.payout;

import javafx.scene.control.TextField;

/** Takes keys only. What is pasted would repeat the clipboard, which is the very thing that is to be checked. */
final class TypedField extends TextField {
    private final Runnable refused;

    TypedField(Runnable refused) {
        this.refused = refused;
    }

    @Override
    public void paste() {
        refused.run();
    }
}
