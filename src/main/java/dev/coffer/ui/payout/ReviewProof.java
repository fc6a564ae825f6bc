package dev.coffer.ui.payout;

import dev.coffer.ui.kit.Field;
import dev.coffer.ui.kit.Forms;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What a person types about a receiver that is new: the chain's name, and the end of the address from the source document. */
final class ReviewProof {
    private final TextField chainName = new TextField();
    private final Field lastSixField;
    private final TypedField lastSix;
    private final HBox row = new HBox(14);
    private final boolean asksChainName;

    ReviewProof(ReviewViewModel review) {
        asksChainName = review.asksChainName();
        chainName.setId("review-chain-name");
        chainName.textProperty().bindBidirectional(review.chainNameProperty());
        lastSix = new TypedField(this::pasteRefused);
        lastSix.setId("review-last-six");
        lastSix.getStyleClass().add("mono");
        lastSix.textProperty().bindBidirectional(review.lastSixProperty());
        lastSixField = Forms.field("Type the address's last six characters from the claim file", lastSix);
        if (review.asksChainName()) {
            add(Forms.field("First payment here on this chain: type the chain's name", chainName));
        }
        if (review.asksLastSix()) {
            add(lastSixField);
        }
        row.getStyleClass().addAll("card", "review-proof");
        row.setVisible(!row.getChildren().isEmpty());
        row.setManaged(row.isVisible());
        row.disableProperty().bind(review.underWayProperty());
    }

    Node node() {
        return row;
    }

    boolean focus() {
        if (asksChainName) {
            chainName.requestFocus();
        }
        return asksChainName;
    }

    private void add(Field field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(200);
        row.getChildren().add(field);
    }

    private void pasteRefused() {
        lastSixField.remark("Type them: pasting would only repeat the clipboard, not the claim file.");
    }
}
