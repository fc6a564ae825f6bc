package dev.coffer.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of one family, drawn as a font so that they follow the theme. An icon never stands for a word that is not there too. */
public final class Icons {
    private Icons() {}

    /** An icon that screen readers skip; the control that holds it carries the name. */
    public static FontIcon of(Feather shape) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().add("icon");
        icon.setFocusTraversable(false);
        icon.setMouseTransparent(true);
        return icon;
    }
}
