package dev.coffer.ui.history;

import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.Payees;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Route;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whose address was paid; where nobody's in the payee book, the offer to save it. It stands here since every payout ends here. */
final class PayeePart extends VBox {
    private final Label name = Forms.sentence("");
    private final Hyperlink go = new Hyperlink();
    private final DetailLinks links;
    private @Nullable PayoutDetail shown;

    PayeePart(DetailLinks links) {
        this.links = links;
        getStyleClass().add("detail-part");
        Label label = new Label("Payee");
        label.getStyleClass().add("field-label");
        name.setId("detail-payee");
        go.setId("detail-payee-go");
        go.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(10, name, go);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, line);
        links.payees().subscribe(now -> word());
    }

    void show(PayoutDetail detail) {
        shown = detail;
        word();
    }

    private void word() {
        if (shown == null) {
            return;
        }
        PayoutDetail detail = shown;
        go.setVisited(false);
        go.setVisible(true);
        links.payees().getValue().holding(detail.address()).stream()
                .findFirst()
                .ifPresentOrElse(this::known, () -> unknown(detail));
    }

    /** A payee book is kept by those who pay. */
    private boolean isKeptHere() {
        return links.leadsTo(Route.NewPayout.class);
    }

    private void known(Payees.Holding holding) {
        Payee payee = holding.payee();
        name.setText(payee.name()
                + (holding.isCurrent() ? "" : " (version " + holding.version().number() + ", replaced since)"));
        name.getStyleClass().remove("quiet");
        go.setText("Open");
        go.setAccessibleText("Open payee " + payee.name());
        go.setOnAction(event -> links.open(payee.id()));
    }

    private void unknown(PayoutDetail detail) {
        name.setText("Not in the payee book");
        if (!name.getStyleClass().contains("quiet")) {
            name.getStyleClass().add("quiet");
        }
        go.setVisible(isKeptHere());
        go.setText("Save as payee…");
        go.setAccessibleText("Save this receiver as a payee");
        go.setOnAction(event -> links.save(detail.address(), detail.heading()));
    }
}
