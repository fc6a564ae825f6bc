package dev.coffer.ui.history;

import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.ui.kit.Forms;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Date, time and the word that goes there. Zone beside it, so that nobody wonders whose time it is. */
final class AsOfPicker extends VBox {
    private final AsOfChoice choice;
    private final FlowPane twice = new FlowPane(8, 6);

    /** @param id begins the id of every control in it */
    AsOfPicker(String id, AsOfChoice choice) {
        super(6);
        this.choice = choice;
        DatePicker date = new DatePicker();
        date.setId(id + "-date");
        date.setAccessibleText("As of which day");
        date.setConverter(iso());
        date.setPrefWidth(130);
        date.setPromptText("2026-05-03");
        date.getEditor().textProperty().bindBidirectional(choice.dateProperty());
        TextField time = new TextField();
        time.setId(id + "-time");
        time.setAccessibleText("As of what time");
        time.setPrefColumnCount(4);
        time.setPromptText("14:00");
        time.textProperty().bindBidirectional(choice.timeProperty());
        time.setOnAction(event -> choice.show());
        Button show = new Button("Show");
        show.setId(id + "-show");
        show.setAccessibleText("Show as it stood then");
        show.setOnAction(event -> choice.show());
        Label zone = new Label(choice.zone().getId());
        zone.getStyleClass().add("quiet");
        FlowPane line = new FlowPane(6, 6, date, time, show, zone);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        Label problem = Forms.sentence("");
        problem.setId(id + "-problem");
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(choice.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        twice.managedProperty().bind(twice.visibleProperty());
        choice.twiceProperty().subscribe(this::ask);
        getChildren().addAll(line, problem, twice);
    }

    private void ask(List<ZoneOffset> offsets) {
        twice.setVisible(!offsets.isEmpty());
        twice.getChildren()
                .setAll(offsets.stream()
                        .map(offset -> {
                            Button button = new Button(ExecutionDateText.offsetName(offset));
                            button.setAccessibleText("The hour at " + ExecutionDateText.offsetName(offset));
                            button.setOnAction(event -> choice.show(offset));
                            return button;
                        })
                        .toList());
    }

    /** The picker clears what it cannot read; here it stays, so that its problem can be told. */
    private StringConverter<LocalDate> iso() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? choice.dateProperty().get() : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                try {
                    return LocalDate.parse(text.strip());
                } catch (DateTimeParseException e) {
                    return null;
                }
            }
        };
    }
}
