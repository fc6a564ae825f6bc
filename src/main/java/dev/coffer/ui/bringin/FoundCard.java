package dev.coffer.ui.bringin;

import dev.coffer.ui.kit.AmountLabel;
import dev.coffer.ui.kit.ChainBadge;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import dev.coffer.ui.kit.StateChip;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The payout as Calypso has it: amount, chain, receiver in full, state, and the lines by which it is recognised. */
final class FoundCard extends VBox {
    private final AmountLabel amount = new AmountLabel();
    private final ChainBadge chain = new ChainBadge();
    private final StateChip state = new StateChip();
    private final Label meaning = Forms.quiet("");
    private final GroupedAddress address = new GroupedAddress();
    private final GridPane lines = new GridPane();

    FoundCard() {
        getStyleClass().add("card");
        setId("bringin-found");
        amount.setId("bringin-amount");
        amount.setStyle("-fx-font-size: 17px; -fx-font-weight: bold;");
        chain.setId("bringin-chain");
        state.setId("bringin-state");
        address.setId("bringin-address");
        FlowPane top = new FlowPane(10, 6, amount, chain, state);
        top.setRowValignment(javafx.geometry.VPos.CENTER);
        top.setAlignment(Pos.CENTER_LEFT);
        Label to = new Label("Receiver");
        to.getStyleClass().add("field-label");
        lines.setHgap(16);
        lines.setVgap(6);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().setAll(new ColumnConstraints(130), values);
        getChildren()
                .addAll(Forms.subheading("Calypso has this payout"), top, meaning, new VBox(4, to, address), lines);
    }

    void show(FoundText found) {
        amount.showNumber(found.amount());
        chain.show(found.chain());
        chain.setText(found.amount().asset().label());
        state.show(found.state());
        meaning.setText(found.state().sentence());
        address.show(found.address());
        lines.getChildren().clear();
        for (int row = 0; row < found.lines().size(); row++) {
            FoundText.Line line = found.lines().get(row);
            Label label = new Label(line.label());
            label.getStyleClass().add("quiet");
            Label value = Forms.sentence(line.value());
            if (line.mono()) {
                value.getStyleClass().add("mono");
            }
            value.setAccessibleText(line.label() + ": " + line.value());
            label.setLabelFor(value);
            lines.addRow(row, label, value);
        }
    }
}
