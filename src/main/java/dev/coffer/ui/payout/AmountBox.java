package dev.coffer.ui.payout;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.AmountTyping;
import dev.coffer.ui.kit.Field;
import dev.coffer.ui.kit.Forms;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;

/** The amount with its unit inside the field, its digits grouped while it is typed, and below it what was understood or is asked. */
final class AmountBox {
    private final PayoutFormViewModel form;
    private final CustomTextField amount = new CustomTextField();

    AmountBox(PayoutFormViewModel form) {
        this.form = form;
        amount.setId("payout-amount");
        amount.getStyleClass().add("payout-amount");
        amount.setTextFormatter(new TextFormatter<>((UnaryOperator<TextFormatter.Change>) AmountBox::grouped));
        amount.textProperty().bindBidirectional(form.fields().amount);
        Label unit = new Label();
        unit.getStyleClass().add("payout-unit");
        // The field asks for its width once; a unit that came later would be cut to dots.
        unit.setMinWidth(Label.USE_PREF_SIZE);
        unit.textProperty().subscribe(amount::requestLayout);
        unit.textProperty()
                .bind(form.fields()
                        .asset
                        .map(chosen -> chosen == null ? "" : chosen.label())
                        .orElse(""));
        amount.setRight(unit);
    }

    CustomTextField control() {
        return amount;
    }

    /** The field with everything that belongs to it. */
    Field field() {
        Button max = new Button("_Max");
        max.setId("payout-max");
        max.setAccessibleText("Max: fill in everything that is free, less the fee");
        max.setMinWidth(Button.USE_PREF_SIZE);
        max.disableProperty().bind(form.fields().asset.isNull());
        max.setMaxHeight(Double.MAX_VALUE);
        max.setOnAction(event -> form.fillMax());
        HBox.setHgrow(amount, Priority.ALWAYS);
        Field field = Forms.field("Amount", amount, new HBox(8, amount, max));
        field.getChildren().add(2, echo());
        // The question first, then its answers.
        field.getChildren().add(4, meanings());
        return field;
    }

    private Label echo() {
        Label echo = new Label();
        echo.setId("payout-echo");
        echo.getStyleClass().add("payout-echo");
        echo.textProperty().bind(form.echoProperty());
        echo.setWrapText(true);
        echo.visibleProperty().bind(form.echoProperty().isNotEmpty());
        echo.managedProperty().bind(echo.visibleProperty());
        return echo;
    }

    /** Asked together with the sentence that says why, not while the number is still being typed. */
    private Node meanings() {
        FlowPane choices = new FlowPane(8, 8);
        choices.setId("payout-meanings");
        form.meaningsProperty()
                .subscribe(meanings -> choices.getChildren()
                        .setAll(meanings.stream().map(this::choice).toList()));
        choices.visibleProperty()
                .bind(Bindings.isNotEmpty(choices.getChildren())
                        .and(form.note(FormField.AMOUNT).problemProperty().isNotEmpty()));
        choices.managedProperty().bind(choices.visibleProperty());
        return choices;
    }

    private Button choice(Amount meaning) {
        String kind = meaning.value().scale() > 0 ? " (decimals)" : " (a whole number)";
        Button choice = new Button("It is " + AmountText.grouped(meaning) + kind);
        choice.setAccessibleText("The amount is " + AmountText.labelled(meaning));
        choice.setOnAction(event -> {
            amount.requestFocus();
            form.means(meaning);
            amount.end();
        });
        return choice;
    }

    private static TextFormatter.Change grouped(TextFormatter.Change change) {
        if (change.isContentChange()) {
            AmountTyping.Typed typed = AmountTyping.edit(
                    change.getControlText(),
                    change.getControlCaretPosition(),
                    change.getRangeStart(),
                    change.getRangeEnd(),
                    change.getText());
            change.setRange(0, change.getControlText().length());
            change.setText(typed.text());
            change.selectRange(typed.caret(), typed.caret());
        }
        return change;
    }
}
