package dev.coffer.ui.history;

import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Forms;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be decided about the payout. A button that could not be used is not there; the sentence says what is waited for. */
final class ActionBar extends VBox {
    private final Button withdraw;
    private final Button resend;
    private final Button close;
    private final Button payAgain;
    private final Button template;
    private final FlowPane buttons;
    private final Label sentence = Forms.quiet("");
    private @Nullable PayoutId shown;

    ActionBar(PayoutDecisions decisions) {
        getStyleClass().add("detail-actions");
        withdraw = button("detail-withdraw", "Withdraw …", decisions::withdraw);
        resend = button("detail-resend", "Send again, same key …", decisions::resend);
        close = button("detail-close", "Close as never arrived …", decisions::close);
        payAgain = button("detail-pay-again", "Pay again", decisions::payAgain);
        template = button("detail-template", "Use as template", decisions::useAsTemplate);
        sentence.setId("detail-actions-sentence");
        sentence.managedProperty().bind(sentence.visibleProperty());
        buttons = new FlowPane(withdraw, resend, close, payAgain, template);
        buttons.getStyleClass().add("detail-buttons");
        buttons.disableProperty().bind(decisions.busyProperty());
        getChildren().addAll(buttons, sentence);
    }

    void show(PayoutDetail detail) {
        PayoutActions actions = detail.actions();
        shown = detail.id();
        withdraw.setVisible(actions.withdraw());
        resend.setVisible(actions.resend());
        close.setVisible(actions.close());
        payAgain.setVisible(actions.payAgain());
        sentence.setText(actions.sentence());
        sentence.setVisible(!actions.sentence().isEmpty());
    }

    private Button button(String id, String text, Consumer<PayoutId> action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            PayoutId payout = shown;
            if (payout != null) {
                action.accept(payout);
            }
        });
        return button;
    }
}
