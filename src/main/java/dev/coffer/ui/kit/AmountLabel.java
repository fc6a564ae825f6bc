package dev.coffer.ui.kit;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** An amount in full precision with digit groups. It asks for the room it needs, so that no figure is ever cut. */
public final class AmountLabel extends Label {

    public AmountLabel() {
        getStyleClass().addAll("amount", "mono");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** With symbol and chain: {@code 1 250.5 USDT · Ethereum}. */
    public static AmountLabel labelled(Amount amount) {
        AmountLabel label = new AmountLabel();
        label.show(amount);
        return label;
    }

    /** The number alone, for a column whose row names asset and chain. */
    public static AmountLabel number(Amount amount) {
        AmountLabel label = new AmountLabel();
        label.showNumber(amount);
        return label;
    }

    public void show(Amount amount) {
        setText(AmountText.labelled(amount));
        setAccessibleText(amount.plain() + " " + amount.asset().label());
    }

    public void showNumber(Amount amount) {
        setText(AmountText.grouped(amount));
        setAccessibleText(amount.plain() + " " + amount.asset().label());
    }

    public void clear() {
        setText("");
        setAccessibleText("");
    }
}
