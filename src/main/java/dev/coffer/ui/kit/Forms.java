package dev.coffer.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Fields, headings and sections, spaced the same in every form. */
public final class Forms {
    private Forms() {}

    /** Label above, control, problem and remark under it. The id, if the control has one, gets {@code -field} on the whole. */
    public static Field field(String name, Control control) {
        return field(name, control, control);
    }

    /** For a control that stands beside something else; {@code shown} holds both. */
    public static Field field(String name, Control control, Node shown) {
        Field field = new Field(name, control, shown);
        if (control.getId() != null) {
            field.setId(control.getId() + "-field");
        }
        return field;
    }

    /** A screen's heading, one a screen. */
    public static Label heading(String text) {
        return styled(text, "screen-heading");
    }

    /** A heading inside a screen or a card. */
    public static Label subheading(String text) {
        return styled(text, "subheading");
    }

    /** Running text that wraps. */
    public static Label sentence(String text) {
        Label label = styled(text, "sentence");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** Running text in a quieter colour. */
    public static Label quiet(String text) {
        Label label = sentence(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    /** A white sheet with a thin edge: what belongs together stands on one. */
    public static VBox card(Node... children) {
        VBox card = new VBox(children);
        card.getStyleClass().add("card");
        return card;
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
