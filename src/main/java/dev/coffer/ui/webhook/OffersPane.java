package dev.coffer.ui.webhook;

import dev.coffer.ui.kit.Forms;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Payouts made elsewhere that events told of. Not there while there are none. */
final class OffersPane extends VBox {
    private final OffersViewModel model;
    private final VBox list = new VBox(8);

    OffersPane(OffersViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        setId("offers-card");
        managedProperty().bind(visibleProperty());
        getChildren()
                .addAll(
                        Forms.subheading("Offered for import"),
                        Forms.quiet(
                                "Events told of these payouts, which are not in this workspace: made in the web account or by"
                                        + " another program. Bringing one in reads it from Calypso; what the event said is not taken over."),
                        list);
        model.rowsProperty().subscribe(this::show);
    }

    private void show(List<OfferRow> rows) {
        setVisible(!rows.isEmpty());
        list.getChildren().setAll(rows.stream().map(this::line).toList());
    }

    private HBox line(OfferRow row) {
        Label asked = new Label(row.asked());
        asked.getStyleClass().add("mono");
        Label what = new Label(row.what());
        Label when = Forms.quiet("Told " + row.when());
        HBox first = new HBox(12, asked, what);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, first, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button bringIn = Buttons.button("", "Bring in…", () -> model.bringIn(row));
        bringIn.getStyleClass().add("offer-bring-in");
        bringIn.setAccessibleText("Bring in payout " + row.asked());
        return Buttons.row(words, bringIn);
    }
}
