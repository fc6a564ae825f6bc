package dev.coffer.ui.history;

import dev.coffer.ui.kit.AgeLabel;
import dev.coffer.ui.kit.AmountLabel;
import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import dev.coffer.ui.kit.StateChip;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What, to whom and where it stands: claim, state in a word and a sentence, amount with asset and chain, receiver in full. */
final class DetailHead extends VBox {
    private final Label heading = Forms.heading("");
    private final StateChip state = new StateChip();
    private final Label sentence = Forms.sentence("");
    private final Label origin = Forms.sentence("");
    private final AgeLabel read = new AgeLabel();
    private final AmountLabel amount = new AmountLabel();
    private final GroupedAddress address = new GroupedAddress();
    private String whole = "";

    DetailHead() {
        getStyleClass().add("detail-head");
        heading.setId("detail-heading");
        heading.setWrapText(true);
        state.setId("detail-state");
        sentence.setId("detail-sentence");
        origin.setId("detail-origin");
        origin.getStyleClass().add("detail-origin");
        origin.visibleProperty().bind(origin.textProperty().isNotEmpty());
        origin.managedProperty().bind(origin.visibleProperty());
        read.setId("detail-read");
        read.managedProperty().bind(read.visibleProperty());
        amount.setId("detail-amount");
        address.setId("detail-address");
        FlowPane title = new FlowPane(heading, state);
        title.getStyleClass().add("detail-title");
        CopyButton copy = new CopyButton("receiver address", () -> whole);
        copy.setId("detail-receiver-copy");
        HBox receiver = new HBox(address, copy);
        receiver.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(address, Priority.ALWAYS);
        Label to = new Label("Receiver");
        to.getStyleClass().add("field-label");
        getChildren().addAll(title, sentence, origin, read, amount, new VBox(4, to, receiver));
    }

    void show(PayoutDetail detail) {
        heading.setText(detail.heading());
        state.show(detail.state());
        sentence.setText(detail.state().sentence());
        origin.setText(detail.origin());
        read.setVisible(detail.read() != null);
        if (detail.read() != null) {
            read.show(detail.read());
        }
        amount.show(detail.amount());
        if (!whole.equals(detail.address().text())) {
            whole = detail.address().text();
            address.show(whole);
        }
    }
}
