package dev.coffer.ui.export;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** Every time zone there is, the screen's own and UTC first. */
final class ZonePicker extends SearchableComboBox<ZoneId> {
    private static final double WIDTH = 320;

    ZonePicker(String id, ObjectProperty<ZoneId> zone) {
        setId(id);
        List<ZoneId> first = Stream.of(zone.get(), ZoneId.of("UTC")).distinct().toList();
        getItems()
                .setAll(Stream.concat(
                                first.stream(),
                                ZoneId.getAvailableZoneIds().stream()
                                        .sorted()
                                        .map(ZoneId::of)
                                        .filter(each -> !first.contains(each)))
                        .toList());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ZoneId each) {
                return each == null ? "" : each.getId();
            }

            @Override
            public @Nullable ZoneId fromString(String text) {
                return getItems().stream()
                        .filter(each -> each.getId().equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        setValue(zone.get());
        // While a person searches there is no value; the last one stays in force.
        valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                zone.set(chosen);
            }
        });
        setPrefWidth(WIDTH);
    }
}
