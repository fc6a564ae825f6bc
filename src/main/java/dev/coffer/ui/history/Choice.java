package dev.coffer.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a filter's list. The entry for "all" has no value, which a combo box by itself cannot show.
 *
 * @param label what stands in the list
 */
record Choice<T extends @Nullable Object>(String label, T value) {

    @Override
    public String toString() {
        return label;
    }

    static <T> List<Choice<T>> of(List<T> values, Function<T, String> label) {
        List<Choice<T>> choices = new ArrayList<>();
        values.forEach(value -> choices.add(new Choice<T>(label.apply(value), value)));
        return choices;
    }

    static <T> List<Choice<@Nullable T>> withAll(String all, List<T> values, Function<T, String> label) {
        List<Choice<@Nullable T>> choices = new ArrayList<>();
        choices.add(new Choice<@Nullable T>(all, null));
        values.forEach(value -> choices.add(new Choice<@Nullable T>(label.apply(value), value)));
        return choices;
    }

    /** Keeps list and property the same, whichever changes. */
    static <T extends @Nullable Object> ComboBox<Choice<T>> box(
            String id, String name, List<Choice<T>> choices, ObjectProperty<T> value) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setVisibleRowCount(16);
        box.getItems().setAll(choices);
        select(box, value.get());
        value.addListener((property, before, chosen) -> select(box, chosen));
        box.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                value.set(chosen.value());
            }
        });
        return box;
    }

    static <T extends @Nullable Object> void select(ComboBox<Choice<T>> box, T value) {
        for (Choice<T> choice : box.getItems()) {
            if (Objects.equals(choice.value(), value)) {
                box.setValue(choice);
                return;
            }
        }
    }
}
