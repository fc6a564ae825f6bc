package dev.coffer.ui.kit;

import dev.coffer.core.address.AddressGroups;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * An address in groups of four, every letter of it, so that two addresses can be compared group by group. It wraps and is never
 * shortened: look-alike addresses differ in the middle.
 */
public final class GroupedAddress extends TextFlow {

    public GroupedAddress() {
        getStyleClass().addAll("grouped-address", "mono");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public GroupedAddress(String address) {
        this();
        show(address);
    }

    public void show(String address) {
        List<String> groups = groups(address);
        getChildren().clear();
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            Text text = new Text(last ? groups.get(i) : groups.get(i) + " ");
            text.getStyleClass().addAll("mono", i % 2 == 0 ? "group-even" : "group-odd");
            getChildren().add(text);
        }
        setAccessibleText(String.join(" ", groups));
    }

    /** See {@link AddressGroups}. */
    public static List<String> groups(String address) {
        return AddressGroups.of(address);
    }
}
