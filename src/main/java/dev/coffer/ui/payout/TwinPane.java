package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The typed address over the known one that it looks like, letter by letter, with every difference marked. */
final class TwinPane extends VBox {

    TwinPane(ObservableValue<@Nullable Likeness> twin) {
        setId("payout-twin");
        getStyleClass().add("twin");
        setAccessibleRole(AccessibleRole.TEXT);
        twin.subscribe(this::show);
    }

    private void show(@Nullable Likeness twin) {
        setVisible(twin != null);
        setManaged(twin != null);
        if (twin == null) {
            getChildren().clear();
            return;
        }
        Set<Integer> differing = Set.copyOf(twin.differing());
        getChildren()
                .setAll(
                        new Label("Typed here"),
                        letters(shown(twin.candidate()), differing),
                        new Label("Known on " + twin.known().chain().displayName()),
                        letters(shown(twin.known()), differing));
        setAccessibleText("Typed: " + twin.candidate().text() + ". Known: "
                + twin.known().text() + ". " + differing.size() + " characters differ.");
    }

    /** In hexadecimal, capitals are a checksum: two alike addresses would differ in them where they do not differ. */
    private static String shown(Address address) {
        return address.text().startsWith("0x") ? address.text().toLowerCase(Locale.ROOT) : address.text();
    }

    private static TextFlow letters(String text, Set<Integer> differing) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("mono");
        for (int i = 0; i < text.length(); i++) {
            Text letter = new Text(text.substring(i, i + 1));
            letter.getStyleClass().addAll("mono", differing.contains(i) ? "twin-other" : "twin-same");
            flow.getChildren().add(letter);
        }
        return flow;
    }
}
