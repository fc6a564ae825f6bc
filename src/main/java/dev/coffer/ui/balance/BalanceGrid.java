package dev.coffer.ui.balance;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.AmountText;
import dev.coffer.ui.kit.AmountLabel;
import dev.coffer.ui.kit.ChainBadge;
import dev.coffer.ui.kit.Forms;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One chain's card. Columns stand under each other from card to card, and decimal points stand under each other within a card. */
final class BalanceGrid {
    /** Per cent for asset, balance, reserved, free, estimate: 18 decimal places fit in the smallest window. */
    private static final double[] SHARES = {12, 28, 18, 28, 14};

    private BalanceGrid() {}

    static VBox card(ChainCard card, String fiat) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("balance-grid");
        columns(grid);
        ChainBadge chain = new ChainBadge(card.chain());
        grid.add(chain, 0, 0, 2, 1);
        GridPane.setHalignment(chain, HPos.LEFT);
        headings(grid, "Balance", "Reserved", "Free", fiat.isEmpty() ? "Estimate" : "Estimate, " + fiat);
        int heldPlaces = places(card.rows(), BalanceRow::held);
        int reservedPlaces = places(card.rows(), BalanceRow::reserved);
        int freePlaces = places(card.rows(), BalanceRow::free);
        for (int i = 0; i < card.rows().size(); i++) {
            BalanceRow row = card.rows().get(i);
            AmountLabel free = figure(row.free(), freePlaces);
            if (row.isShort()) {
                free.getStyleClass().add("short");
                free.setTooltip(new Tooltip("More is promised to unfinished payouts than the account holds."));
            }
            AmountLabel reserved = figure(row.reserved(), reservedPlaces);
            if (row.reserved().value().signum() == 0) {
                reserved.getStyleClass().add("quiet");
            }
            grid.addRow(i + 1, symbol(row), figure(row.held(), heldPlaces), reserved, free, estimate(row.estimate()));
        }
        VBox made = Forms.card(grid);
        if (card.chain() == null) {
            made.getChildren()
                    .add(Forms.quiet("Shown as Calypso reports it. Not payable, because its chain is not known."));
        }
        made.getStyleClass().add("chain-card");
        made.setId("card-" + ChainBadge.styleClass(card.chain()));
        return made;
    }

    private static void columns(GridPane grid) {
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHalignment(grid.getColumnConstraints().isEmpty() ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
    }

    private static void headings(GridPane grid, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            Label heading = new Label(titles[i]);
            heading.getStyleClass().add("grid-heading");
            grid.add(heading, i + 1, 0);
        }
    }

    private static Node symbol(BalanceRow row) {
        Label symbol = new Label(row.held().asset().symbol());
        symbol.getStyleClass().add("asset-symbol");
        symbol.setAccessibleText(row.held().asset().label());
        return symbol;
    }

    /** Padded on the right to the card's most decimal places, so that the points align. */
    private static AmountLabel figure(Amount amount, int places) {
        AmountLabel label = AmountLabel.number(amount);
        int own = places(amount);
        int missing = places - own + (own == 0 && places > 0 ? 1 : 0);
        label.setText(AmountText.grouped(amount) + "\u00a0".repeat(missing));
        return label;
    }

    private static Label estimate(@Nullable BigDecimal estimate) {
        Label label = new Label(estimate == null ? "no rate" : AmountText.grouped(estimate));
        label.getStyleClass().add(estimate == null ? "no-rate" : "mono");
        return label;
    }

    private static int places(List<BalanceRow> rows, Function<BalanceRow, Amount> of) {
        return rows.stream().map(of).mapToInt(BalanceGrid::places).max().orElse(0);
    }

    private static int places(Amount amount) {
        return Math.max(0, amount.value().scale());
    }
}
