package dev.coffer.ui.history;

import dev.coffer.core.payout.HistorySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        box.setVisibleRowCount(22);
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

    /** Shows beside each entry how many rows it would let through, once they are counted. */
    static <T extends @Nullable Object> void counted(
            ComboBox<Choice<T>> box,
            ObservableValue<HistorySummary.Choices> counts,
            BiFunction<HistorySummary.Choices, T, @Nullable Long> rows) {
        box.setCellFactory(list -> new CountedCell<>(counts, rows));
    }

    private static final class CountedCell<T extends @Nullable Object> extends ListCell<Choice<T>> {
        private final ObservableValue<HistorySummary.Choices> counts;
        private final BiFunction<HistorySummary.Choices, T, @Nullable Long> rows;
        private final Label label = new Label();
        private final Label count = new Label();
        private final HBox both;

        CountedCell(
                ObservableValue<HistorySummary.Choices> counts,
                BiFunction<HistorySummary.Choices, T, @Nullable Long> rows) {
            this.counts = counts;
            this.rows = rows;
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            count.getStyleClass().add("choice-count");
            both = new HBox(label, between, count);
            both.getStyleClass().add("choice");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            counts.subscribe(ignored -> count());
        }

        @Override
        protected void updateItem(@Nullable Choice<T> choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(choice == null || empty ? null : both);
            label.setText(choice == null ? "" : choice.label());
            count();
        }

        private void count() {
            Choice<T> choice = getItem();
            Long known = choice == null ? null : rows.apply(counts.getValue(), choice.value());
            count.setText(known == null ? "" : TotalsText.count(known));
            setAccessibleText(choice == null ? "" : choice.label() + (known == null ? "" : ", " + known));
        }
    }

    static <T extends @Nullable Object> void select(ComboBox<Choice<T>> box, T value) {
        for (Choice<T> choice : box.getItems()) {
            if (Objects.equals(choice.value(), value)) {
                box.setValue(choice);
                return;
            }
        }
    }

    /** Other entries, and the same choice among them. */
    static <T extends @Nullable Object> void offer(ComboBox<Choice<T>> box, List<Choice<T>> choices, T value) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
            select(box, value);
        }
    }
}
