package dev.coffer.ui.payout;

import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.ui.kit.Field;
import dev.coffer.ui.kit.Forms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import javafx.geometry.Insets;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** Now, or at a date and time in a zone. An hour that the clocks show twice is asked about with two buttons. */
final class WhenPane extends VBox {
    private final PayoutFields fields;
    private final RadioButton now = new RadioButton("Pay _now");
    private final RadioButton scheduled = new RadioButton("Pay at a _date and time");
    private final DatePicker date = new DatePicker();
    private final HBox offsets = new HBox(16);

    WhenPane(PayoutFormViewModel form) {
        super(8);
        fields = form.fields();
        choice();
        date.setId("payout-date");
        date.setConverter(keepingWhatWasTyped());
        date.getEditor().textProperty().bindBidirectional(fields.date);
        date.setPromptText("2026-12-24");
        fields.date.subscribe(text -> {
            if (text.isBlank()) {
                date.setValue(null);
            }
        });
        TextField time = new TextField();
        time.setId("payout-time");
        time.setPromptText("14:30");
        time.setPrefColumnCount(5);
        time.textProperty().bindBidirectional(fields.time);
        SearchableComboBox<ZoneId> zone = Pickers.of(
                "payout-zone",
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList(),
                fields.zone,
                ZoneId::getId);
        Field dateField = Forms.field("Date", date);
        Field timeField = Forms.field("Time", time);
        Field zoneField = Forms.field("Time zone", zone);
        dateField.setPrefWidth(160);
        timeField.setPrefWidth(90);
        timeField.setMinWidth(80);
        HBox.setHgrow(zoneField, Priority.ALWAYS);
        HBox row = new HBox(12, dateField, timeField, zoneField);
        row.setPadding(new Insets(6, 0, 0, 0));
        row.visibleProperty().bind(fields.scheduled);
        row.managedProperty().bind(fields.scheduled);
        offsets.setId("payout-offsets");
        form.twiceProperty().subscribe(this::ask);
        HBox choices = new HBox(24, now, scheduled);
        Field whole = Forms.field("When", now, choices)
                .problem(form.note(FormField.WHEN).problemProperty())
                .warning(form.note(FormField.WHEN).warningProperty())
                .remark(form.note(FormField.WHEN).remarkProperty());
        whole.getChildren().add(2, row);
        // The question first, then its answers.
        whole.getChildren().add(4, offsets);
        // The field names its control after the whole; this control is one of two choices.
        now.accessibleTextProperty().subscribe(name -> {
            if (!"When: pay now".equals(name)) {
                now.setAccessibleText("When: pay now");
            }
        });
        getChildren().add(whole);
        row.focusWithinProperty().subscribe(within -> {
            if (!within) {
                form.touched(FormField.WHEN);
            }
        });
    }

    void focusOn() {
        date.requestFocus();
    }

    private void choice() {
        ToggleGroup group = new ToggleGroup();
        now.setId("payout-when-now");
        scheduled.setId("payout-when-scheduled");
        now.setMnemonicParsing(true);
        scheduled.setMnemonicParsing(true);
        now.setToggleGroup(group);
        scheduled.setToggleGroup(group);
        fields.scheduled.subscribe(later -> group.selectToggle(later ? scheduled : now));
        scheduled.selectedProperty().subscribe(later -> fields.scheduled.set(later));
    }

    private void ask(ExecutionDateText.Reading.@Nullable Twice twice) {
        boolean open = twice != null || fields.offset.get() != null;
        offsets.setVisible(open);
        offsets.setManaged(open);
        if (twice != null) {
            ToggleGroup group = new ToggleGroup();
            offsets.getChildren()
                    .setAll(offset(twice.first(), "first", group), offset(twice.second(), "second", group));
        }
    }

    private RadioButton offset(ZoneOffset offset, String which, ToggleGroup group) {
        RadioButton button = new RadioButton("The " + which + " (" + ExecutionDateText.offsetName(offset) + ")");
        button.setId("payout-offset-" + which);
        button.setToggleGroup(group);
        button.setOnAction(event -> fields.offset.set(offset));
        return button;
    }

    /** The picker clears what it cannot read; here it stays, so that its problem can be told. */
    private StringConverter<LocalDate> keepingWhatWasTyped() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? fields.date.get() : day.toString();
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
