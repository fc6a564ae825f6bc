package dev.coffer.ui.settings;

import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.Forms;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A line a chain: the page on which its transactions are looked at. */
final class ExplorersPane extends VBox {

    ExplorersPane(ExplorersViewModel model) {
        getStyleClass().add("card");
        setId("settings-explorers");
        getChildren()
                .addAll(
                        Forms.subheading("Explorers"),
                        Forms.quiet("Where the history's links lead, in your own browser. " + ExplorerLinks.PLACE
                                + " stands for the transaction hash; an empty line means no link. The site learns which"
                                + " transaction you look at."));
        for (Chain chain : Chain.values()) {
            TextField page = new TextField();
            page.setId("explorer-" + chain.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            page.getStyleClass().add("mono");
            page.textProperty().bindBidirectional(model.pageProperty(chain));
            page.setOnAction(event -> model.save());
            getChildren().add(Forms.field(chain.displayName(), page).problem(model.problem(chain)));
        }
        Button save = button("explorers-save", "Save explorers", model::save);
        Button shipped = button("explorers-shipped", "Use the shipped list", model::asShipped);
        Label done = Forms.quiet("");
        done.setId("explorers-done");
        done.textProperty().bind(model.doneProperty());
        HBox row = new HBox(8, save, shipped, done);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    private static Button button(String id, String word, Runnable does) {
        Button button = new Button(word);
        button.setId(id);
        button.setAccessibleText(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }
}
