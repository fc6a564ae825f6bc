package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Count and exact totals of the filtered view. It wraps rather than cut a figure. */
final class HistoryFooter extends FlowPane {

    HistoryFooter(HistoryViewModel model) {
        setId("history-footer");
        getStyleClass().add("history-footer");
        setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        model.totalsProperty().subscribe(this::show);
    }

    private void show(TotalsText totals) {
        Label rows = label("history-count", totals.rows(), "history-count");
        Label meaning = label("history-meaning", totals.meaning(), "quiet");
        getChildren().setAll(rows, meaning);
        StringBuilder spoken = new StringBuilder(totals.rows() + ", " + totals.meaning());
        for (Amount amount : totals.perAsset()) {
            getChildren()
                    .add(label("history-total-" + amount.asset().code(), AmountText.labelled(amount), "history-total"));
            spoken.append(' ')
                    .append(amount.plain())
                    .append(' ')
                    .append(amount.asset().label());
        }
        setAccessibleText(spoken.toString());
    }

    private static Label label(String id, String text, String styleClass) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
