package dev.coffer.ui.payout;

import java.util.Collection;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** Pickers in which a few typed letters find the item. */
final class Pickers {
    private Pickers() {}

    static <T> SearchableComboBox<T> of(
            String id, Collection<T> items, ObjectProperty<@Nullable T> value, Function<T, String> name) {
        SearchableComboBox<T> picker = new SearchableComboBox<>();
        picker.setId(id);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return picker.getItems().stream()
                        .filter(item -> name.apply(item).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        picker.getItems().setAll(items);
        picker.valueProperty().bindBidirectional(value);
        picker.setMinWidth(0);
        picker.setMaxWidth(Double.MAX_VALUE);
        return picker;
    }
}
