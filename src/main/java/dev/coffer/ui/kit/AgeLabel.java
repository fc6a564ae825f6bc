package dev.coffer.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Shows an {@link AgeText}; an old one looks old. */
public final class AgeLabel extends Label {

    public AgeLabel() {
        getStyleClass().add("age");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public void show(AgeText age) {
        setText(age.text());
        getStyleClass().remove("age-old");
        if (age.old()) {
            getStyleClass().add("age-old");
        }
        setAccessibleText(age.old() ? age.text() + ", old" : age.text());
    }
}
