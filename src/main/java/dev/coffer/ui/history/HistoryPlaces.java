package dev.coffer.ui.history;

import dev.coffer.ui.kit.Route;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Where the history leads besides the detail: a payout from elsewhere, the past, and the charts. */
final class HistoryPlaces extends HBox {

    HistoryPlaces(DetailLinks links) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        if (links.leadsTo(Route.BringIn.class)) {
            getChildren()
                    .add(button(
                            "history-bring-in",
                            "Bring in…",
                            "Take in a payout that was made elsewhere",
                            links,
                            new Route.BringIn(null)));
        }
        getChildren()
                .addAll(
                        button(
                                "history-as-of",
                                "As of…",
                                "See the whole history as it stood at an earlier time",
                                links,
                                new Route.AsOf()),
                        button(
                                "history-charts",
                                "Charts",
                                "Payouts, amounts, times and failures as charts and tables",
                                links,
                                new Route.Charts()));
    }

    private static Button button(String id, String word, String meaning, DetailLinks links, Route place) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setAccessibleHelp(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> links.go(place));
        return button;
    }
}
