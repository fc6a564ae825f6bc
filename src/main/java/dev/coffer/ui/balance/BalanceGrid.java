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
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One chain's card. Columns stand under each other from card to card, and decimal points stand under each other within a card. */
final class BalanceGrid {
    private static final int FIGURES = 3;

    private BalanceGrid() {}

    static VBox card(ChainCard card, String fiat) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("balance-grid");
        columns(grid);
        String estimate = fiat.isEmpty() ? "Estimate" : "Estimate in " + fiat;
        headings(grid, "Asset", "Balance", "Reserved", "Free", estimate);
        int heldPlaces = places(card.rows(), BalanceRow::held);
        int reservedPlaces = places(card.rows(), BalanceRow::reserved);
        int freePlaces = places(card.rows(), BalanceRow::free);
        for (int i = 0; i < card.rows().size(); i++) {
            BalanceRow row = card.rows().get(i);
            AmountLabel free = figure(row.free(), freePlaces);
            if (row.isShort()) {
                free.getStyleClass().add("short");
            }
            AmountLabel reserved = figure(row.reserved(), reservedPlaces);
            if (row.reserved().value().signum() == 0) {
                reserved.getStyleClass().add("quiet");
            }
            grid.addRow(i + 1, symbol(row), figure(row.held(), heldPlaces), reserved, free, estimate(row.estimate()));
        }
        VBox made = Forms.card(new ChainBadge(card.chain()));
        if (card.chain() == null) {
            made.getChildren()
                    .add(Forms.quiet("Shown as Calypso reports it. Not payable, because its chain is not known."));
        }
        made.getChildren().add(grid);
        made.getStyleClass().add("chain-card");
        made.setId("card-" + ChainBadge.styleClass(card.chain()));
        return made;
    }

    private static void columns(GridPane grid) {
        ColumnConstraints asset = new ColumnConstraints(96, 110, 130);
        grid.getColumnConstraints().add(asset);
        for (int i = 0; i < FIGURES; i++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setPercentWidth(24);
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
        ColumnConstraints estimate = new ColumnConstraints();
        estimate.setHgrow(Priority.ALWAYS);
        estimate.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(estimate);
    }

    private static void headings(GridPane grid, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            Label heading = new Label(titles[i]);
            heading.getStyleClass().add("grid-heading");
            grid.add(heading, i, 0);
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
