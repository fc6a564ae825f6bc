package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.ui.kit.AgeText;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Count and exact totals of the filtered view, and what they are worth by the last known rates. It wraps rather than cut a figure. */
final class HistoryFooter extends FlowPane {
    private final HistoryViewModel model;

    HistoryFooter(HistoryViewModel model) {
        this.model = model;
        setId("history-footer");
        getStyleClass().add("history-footer");
        setAccessibleRole(AccessibleRole.TEXT);
        model.totalsProperty().subscribe(ignored -> show());
        model.estimateProperty().subscribe((before, now) -> show());
        model.selectedRowsProperty().subscribe((before, now) -> show());
    }

    private void show() {
        TotalsText totals = model.totalsProperty().get();
        getChildren().clear();
        StringBuilder spoken = new StringBuilder();
        add(spoken, "history-count", totals.rows(), "history-count");
        int selected = model.selectedRowsProperty().get();
        if (selected > 1) {
            add(spoken, "history-selected", TotalsText.count(selected) + " selected", "history-selected");
        }
        add(spoken, "history-meaning", totals.meaning(), "quiet");
        for (Amount amount : totals.perAsset()) {
            add(spoken, "history-total-" + amount.asset().code(), AmountText.labelled(amount), "history-total");
        }
        AgeText estimate = model.estimateProperty().get();
        if (estimate != null) {
            add(spoken, "history-estimate", estimate.text(), estimate.old() ? "age-old" : "quiet");
        }
        setAccessibleText(spoken.toString());
    }

    private void add(StringBuilder spoken, String id, String text, String styleClass) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().add(label);
        spoken.append(spoken.isEmpty() ? "" : ", ").append(text.replace(AmountText.GROUP, ' '));
    }
}
