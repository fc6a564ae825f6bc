package dev.coffer.ui.history;

import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The transaction on the chain: its hash in full, to copy, and to look at where the chain has a public explorer. */
final class TransactionPart extends VBox {
    private final Label hash = Forms.sentence("");
    private final CopyButton copy = new CopyButton("transaction hash", hash::getText);
    private final Hyperlink explorer = new Hyperlink();
    private @Nullable URI page;

    TransactionPart(DetailLinks links) {
        getStyleClass().add("detail-part");
        Label label = new Label("Transaction hash");
        label.getStyleClass().add("field-label");
        hash.setId("detail-hash");
        hash.setMaxWidth(Double.MAX_VALUE);
        copy.setId("detail-hash-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.managedProperty().bind(copy.visibleProperty());
        explorer.setId("detail-explorer");
        explorer.managedProperty().bind(explorer.visibleProperty());
        explorer.setOnAction(event -> {
            if (page != null) {
                links.open(page);
                explorer.setVisited(false);
            }
        });
        HBox line = new HBox(hash, copy);
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(hash, Priority.ALWAYS);
        getChildren().addAll(label, line, explorer);
    }

    void show(PayoutDetail detail) {
        String known = detail.hash();
        page = detail.explorer();
        hash.setText(known == null ? "None yet" : known);
        hash.getStyleClass().removeAll("mono", "quiet");
        hash.getStyleClass().add(known == null ? "quiet" : "mono");
        copy.setVisible(known != null);
        explorer.setVisible(page != null);
        if (page != null) {
            explorer.setText("Look at it on " + page.getHost());
            explorer.setAccessibleText("Look at the transaction on " + page.getHost());
        }
    }
}
