package dev.coffer.ui.history;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.ui.kit.ChainBadge;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** An amount in the table: the number to the last place, and under it asset and chain, so that neither is cut for want of room. */
final class AmountCell extends VBox {
    /** Longer numbers are set smaller; 18 places of a coin still fit at full size. */
    private static final int FULL_SIZE = 21;

    private final Label number = new Label();
    private final ChainBadge asset = new ChainBadge();
    private final Tooltip whole = new Tooltip();

    AmountCell() {
        getStyleClass().add("amount-cell");
        setAlignment(Pos.CENTER_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        number.setTooltip(whole);
        getChildren().addAll(number, asset);
    }

    void show(PayoutRow row) {
        show(row.amount());
    }

    void show(Amount amount) {
        String text = AmountText.grouped(amount);
        String size = text.length() > FULL_SIZE ? "amount-long" : "amount-short";
        if (!number.getStyleClass().contains(size)) {
            number.getStyleClass().setAll("label", "mono", size);
        }
        number.setText(text);
        whole.setText(AmountText.labelled(amount));
        asset.show(amount.asset().chain());
        asset.setText(amount.asset().label());
        setAccessibleText(amount.plain() + " " + amount.asset().label());
    }
}
