package dev.coffer.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Where a payout stands: a word on a colour that means the same in every screen. The sentence is a hover, or a screen reader, away. */
public final class StateChip extends Label {
    private final Tooltip sentence = new Tooltip();

    public StateChip() {
        getStyleClass().add("chip");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMaxWidth(360);
    }

    public StateChip(StateText text) {
        this();
        show(text);
    }

    public void show(StateText text) {
        if (!getStyleClass().contains(text.tone().styleClass())) {
            for (StateText.Tone tone : StateText.Tone.values()) {
                getStyleClass().remove(tone.styleClass());
            }
            getStyleClass().add(text.tone().styleClass());
        }
        setText(text.label());
        sentence.setText(text.sentence());
        setTooltip(sentence);
        setAccessibleText("State: " + text.label() + ". " + text.sentence());
    }
}
